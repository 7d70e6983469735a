import type { NewTicket } from '../../../rehearsal/doors/desk-control';
import { answersRequest } from '../../../rehearsal/runner/answer-request';
import type { Named } from '../../../rehearsal/runner/named';
import type { Stage } from '../../../rehearsal/runner/stage';

const mail = (subject: string) => ({ at: 0, to: ['pat@acme.example'], subject, text: '', headers: {} });

/** A stage on which the customer got these mails, and what reached the desk. */
function stageWith(...subjects: readonly string[]) {
  const written: NewTicket[] = [];
  const named: Named[] = [];
  const desk = {
    requestMails: () => Promise.resolve(subjects.map(mail)),
    write: (given: NewTicket) => {
      written.push(given);
      return Promise.resolve('123456000000000011');
    },
  };
  return { written, named, stage: { desk, named } as unknown as Stage };
}

describe('answering a mail about a request', () => {
  it('writes anew to the desk, with the subject of the newest mail and so with its token', async () => {
    const { stage, written, named } = stageWith('Please confirm [SW-AAAAAAAA]', 'Reminder [SW-ABCDEFG2]');
    await answersRequest(stage, 'abc', { does: 'replies', text: 'Yes', automatic: false }, { as: 'mail' });
    expect(written).toEqual([{ from: 'pat@acme.example', subject: 'Re: Reminder [SW-ABCDEFG2]', body: 'Yes', channel: 'email' }]);
    expect(named).toEqual([{ name: 'mail', ticketId: '123456000000000011' }]);
  });

  it.each([
    ['without the token', { automatic: false, withoutToken: true }, 'Re: Please confirm'],
    ['from a machine', { automatic: true }, 'Automatic reply: Please confirm [SW-ABCDEFG2]'],
  ])('%s', async (_how, act, subject) => {
    const { stage, written } = stageWith('Please confirm [SW-ABCDEFG2]');
    await answersRequest(stage, 'abc', { does: 'replies', text: 'Yes', ...act }, {});
    expect(written).toMatchObject([{ subject }]);
  });

  it('needs a mail', async () => {
    await expect(answersRequest(stageWith().stage, 'abc', { does: 'replies', text: 'Yes', automatic: false }, {})).rejects.toThrow('no mail about the request has gone out');
  });
});
