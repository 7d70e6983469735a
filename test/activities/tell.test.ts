import { NoticeError, type ChatMessage, type NoticeMail } from '../../activities/notices-port';
import type { Render } from '../../activities/render';
import { createTell } from '../../activities/tell';
import type { Notice } from '../../contracts/temporal/activities';
import type { SitePolicy } from '../../domain/policy/settings';
import { REF } from './support/memory-desk';

const people = { mary: { name: 'Mary', email: 'mary@bestpack.example' }, allison: { name: 'Allison', email: 'allison@bestpack.example' } };
type By = SitePolicy['notices']['by'];
const render: Render = { comment: () => Promise.resolve(''), notice: () => Promise.resolve({ subject: 'Due', text: 'Now.' }), mail: () => Promise.reject(new Error('no mail to customers')) };
const notice: Notice = { id: 'due/window/1', to: ['mary', 'allison', 'mary'], kind: 'due', template: 'notice-due', values: {}, at: 42 };

function prepare(send: (mail: NoticeMail, n: number) => Promise<'mail' | 'none'> = () => Promise.resolve('mail'), by: By = ['mail']) {
  const mails: NoticeMail[] = [];
  const posts: ChatMessage[] = [];
  const notices = { send: (mail: NoticeMail) => send(mail, mails.push(mail)), mailCustomer: () => Promise.reject(new Error('no mail to customers')) };
  const chat = { post: (message: ChatMessage) => Promise.resolve<'chat'>((posts.push(message), 'chat')) };
  const policies = { policyOf: () => Promise.resolve({ people, notices: { by } } as unknown as SitePolicy) };
  return { mails, posts, tell: createTell({ notices, chat, render, policies }) };
}

describe('telling the team', () => {
  it('sends one mail to each person, with what the notice is about', async () => {
    const { mails, tell } = prepare();
    expect(await tell(REF, notice)).toEqual({ channel: 'mail' });
    const mail = { id: 'due/window/1', kind: 'due', at: 42, site: 'bestpack', ticketId: '1001', subject: 'Due', text: 'Now.' };
    expect(mails).toEqual([{ ...mail, to: 'mary@bestpack.example' }, { ...mail, to: 'allison@bestpack.example' }]);
  });

  it('says so when there is nothing to send with', async () => {
    const { tell } = prepare(() => Promise.resolve('none'));
    expect(await tell(REF, notice)).toEqual({ channel: 'none' });
  });

  it('tells nobody when one of them is not on the roster', async () => {
    const { mails, tell } = prepare();
    await expect(tell(REF, { ...notice, to: ['mary', 'zoe'] })).rejects.toMatchObject({ code: 'refused', message: '"zoe" is not on the roster of site "bestpack"' });
    expect(mails).toEqual([]);
  });

  it('may be asked again while nothing went out', async () => {
    const { tell } = prepare(() => Promise.reject(new NoticeError('notSent', 'connection refused')));
    await expect(tell(REF, notice)).rejects.toMatchObject({ code: 'notSent' });
  });

  it('posts one message for all in the team\'s channel where the policy says chat', async () => {
    const { mails, posts, tell } = prepare(undefined, ['chat']);
    expect(await tell(REF, notice)).toEqual({ channel: 'chat' });
    expect([mails, posts]).toEqual([[], [{ site: 'bestpack', id: 'due/window/1', text: 'Mary, Allison: Due\n\nNow.' }]]);
  });

  it('does both where the policy says both', async () => {
    const { mails, posts, tell } = prepare(undefined, ['mail', 'chat']);
    expect(await tell(REF, notice)).toEqual({ channel: 'mail' });
    expect([mails.length, posts.length]).toEqual([2, 1]);
  });

  it('keeps a question to one person out of the channel, whatever the policy says', async () => {
    const { mails, posts, tell } = prepare(undefined, ['chat']);
    await tell(REF, { ...notice, to: ['mary'], link: { decision: 'price/1', who: 'mary', expiresAt: 9 } });
    expect([mails.map(({ to }) => to), posts]).toEqual([['mary@bestpack.example'], []]);
  });

  it('must not be asked again once a mail went out', async () => {
    const { tell } = prepare((_mail, n) => (n === 1 ? Promise.resolve('mail') : Promise.reject(new NoticeError('notSent', 'connection refused'))));
    await expect(tell(REF, notice)).rejects.toMatchObject({ code: 'unknown', message: '1 of the notices went out, then: connection refused' });
  });
});
