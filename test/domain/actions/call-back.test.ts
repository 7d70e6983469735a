import { perform } from '../../../domain/actions/perform';
import { acknowledgment } from '../../../domain/deadlines/acknowledgment';
import { tasks } from '../../../domain/process/tasks';
import { aCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { RECEIVED } from '../../support/bestpack';

const missed = aCase().fact('received', { channel: 'phone', receivedAt: RECEIVED - 600_000, from: '+1 555 0100', subject: 'Missed call', missed: true });
const owed = (theCase: CaseInTheMaking): readonly string[] => tasks(theCase).map(({ owner, action }) => `${owner} ${action}`);
const callBack = (theCase: CaseInTheMaking) => perform('callBack', { note: 'It jams' }, theCase, { key: 'mary', door: 'api' });

describe('a call that nobody took', () => {
  it('owes a call-back, beside the intake, with the acknowledgment counted from the call', () => {
    expect(owed(missed)).toEqual(['mary recordIntake', 'mary callBack']);
    expect(acknowledgment(missed)).toMatchObject({ state: 'running', due: RECEIVED + 3_000_000 });
  });

  it('is acknowledged by the call-back, once', () => {
    expect(callBack(missed)).toMatchObject({ performed: { facts: [{ name: 'calledBack', value: { note: 'It jams' } }, { name: 'acknowledged', value: { how: 'call' }, impliedBy: 'callBack' }] } });
    const called = missed.fact('calledBack', { note: 'It jams' }).fact('acknowledged', { how: 'call' });
    expect([owed(called), acknowledgment(called).state]).toEqual([['mary recordIntake'], 'met']);
    expect(callBack(called)).toMatchObject({ refused: { code: 'orderRule' } });
  });

  it('is called back also after the standard acknowledgment went out', () => {
    const late = missed.fact('acknowledged', { how: 'clock' });
    expect(owed(late)).toContain('mary callBack');
    expect(callBack(late)).toMatchObject({ performed: { facts: [{ name: 'calledBack' }] } });
  });

  it('is none where somebody took it, or where a mail came', () => {
    expect(callBack(aCase().received())).toMatchObject({ refused: { code: 'orderRule' } });
    expect(owed(aCase().received())).toEqual(['mary recordIntake']);
  });
});
