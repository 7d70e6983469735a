import type { ChatMessage, NoticeMail } from '../../activities/notices-port';
import { createRender } from '../../activities/render';
import { createTellDigest } from '../../activities/tell-digest';
import { POLICY } from '../support/bestpack';

const digest = { id: 'digest/bestpack/2026-03-09/mary', to: 'mary', tasks: '- Triage: ticket 48213, Tape <head>', at: 42 };
const TEMPLATE = 'Subject: What waits\n\nGood morning {{who}},\n\n{{tasks}}';

function prepare(by: readonly ('mail' | 'chat')[]) {
  const mails: NoticeMail[] = [];
  const messages: ChatMessage[] = [];
  const policies = { policyOf: () => Promise.resolve({ ...POLICY, notices: { ...POLICY.notices, by } }) };
  const tellDigest = createTellDigest({
    policies,
    render: createRender({ policies, templates: { text: (name) => (name === 'notice-digest' ? TEMPLATE : undefined) }, signLink: () => Promise.reject(new Error('no link')) }),
    notices: { send: (mail) => Promise.resolve(mails.push(mail)).then(() => 'mail'), mailCustomer: () => Promise.reject(new Error('no mail to customers')) },
    chat: { post: (message) => Promise.resolve(messages.push(message)).then(() => 'chat') },
  });
  return { mails, messages, tellDigest };
}

describe('telling somebody what they owe', () => {
  it.each([[['mail']], [['mail', 'chat']]] as const)('is a mail of their own where the policy says %j', async (by) => {
    const { mails, messages, tellDigest } = prepare(by);
    expect(await tellDigest('bestpack', digest)).toEqual({ channel: 'mail' });
    expect(messages).toEqual([]);
    expect(mails).toEqual([
      {
        id: digest.id, kind: 'digest', at: 42, site: 'bestpack', ticketId: '-', to: POLICY.people['mary']?.email,
        subject: 'What waits', text: `Good morning ${POLICY.people['mary']?.name},\n\n- Triage: ticket 48213, Tape <head>`,
      },
    ]);
  });

  it("is a message in the team's channel where the policy wants nothing by mail", async () => {
    const { mails, messages, tellDigest } = prepare(['chat']);
    expect(await tellDigest('bestpack', digest)).toEqual({ channel: 'chat' });
    expect(mails).toEqual([]);
    expect(messages).toEqual([{ site: 'bestpack', id: digest.id, text: expect.stringMatching(/^Mary.*: What waits\n\nGood morning Mary/) }]);
  });

  it('fails for who is not on the roster', async () => {
    await expect(prepare(['mail']).tellDigest('bestpack', { ...digest, to: 'zoe' })).rejects.toMatchObject({ code: 'refused' });
  });
});
