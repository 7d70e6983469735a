import { NoticeError, type NoticeMail } from '../../activities/notices-port';
import type { Render } from '../../activities/render';
import { createTell } from '../../activities/tell';
import type { Notice } from '../../contracts/temporal/activities';
import type { SitePolicy } from '../../domain/policy/settings';
import { REF } from './support/memory-desk';

const people = { mary: { email: 'mary@bestpack.example' }, allison: { email: 'allison@bestpack.example' } };
const policies = { policyOf: () => Promise.resolve({ people } as unknown as SitePolicy) };
const render: Render = { comment: () => Promise.resolve(''), notice: () => Promise.resolve({ subject: 'Due', text: 'Now.' }) };
const notice: Notice = { id: 'due/window/1', to: ['mary', 'allison', 'mary'], kind: 'due', template: 'notice-due', values: {}, at: 42 };

function prepare(send: (mail: NoticeMail, n: number) => Promise<'mail' | 'none'> = () => Promise.resolve('mail')) {
  const mails: NoticeMail[] = [];
  const notices = { send: (mail: NoticeMail) => send(mail, mails.push(mail)) };
  return { mails, tell: createTell(notices, render, policies) };
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

  it('must not be asked again once a mail went out', async () => {
    const { tell } = prepare((_mail, n) => (n === 1 ? Promise.resolve('mail') : Promise.reject(new NoticeError('notSent', 'connection refused'))));
    await expect(tell(REF, notice)).rejects.toMatchObject({ code: 'unknown', message: '1 of the notices went out, then: connection refused' });
  });
});
