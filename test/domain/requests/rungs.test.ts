import * as fc from 'fast-check';
import { fact } from '../../../domain/facts/fact';
import type { Receipt } from '../../../domain/actions/case';
import { nextRung } from '../../../domain/requests/rungs';
import { aRequest, asked, MONDAY_IN_KOLKATA } from '../../support/a-request';
import { HOUR, iso } from '../../support/bestpack';

/** Everything that goes out for a customer who never answers, each `lateMs` after it was due. */
function played(lateMs: number): readonly (readonly [rung: string, at: string | undefined])[] {
  const receipts: Record<string, Receipt> = {};
  const fired: [string, string | undefined][] = [];
  for (let next = rungOf(receipts); next; next = rungOf(receipts)) {
    fired.push([next.id, iso(next.at)]);
    if (next.rung === 'dropped') break;
    receipts[next.id] = { at: next.at + lateMs };
  }
  return fired;
}

const rungOf = (receipts: Record<string, Receipt>) => nextRung(aRequest({ facts: [asked(MONDAY_IN_KOLKATA)], receipts }));

describe('a customer who does not confirm', () => {
  it('is asked at once, followed up after 24 business hours, reminded after 48, and dropped after 24 more', () => {
    // Nine business hours a day: 24 are two days and six hours.
    expect(played(0)).toEqual([
      ['request/1', '2026-03-09T04:30:00.000Z'],
      ['follow-up/1', '2026-03-11T10:30:00.000Z'],
      ['final/1', '2026-03-16T07:30:00.000Z'],
      ['dropped/1', '2026-03-19T04:30:00.000Z'],
    ]);
  });

  it('has 24 business hours between two mails, however late the first of them went out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 * HOUR }), (lateMs) => {
        const { calendar } = aRequest();
        const at = played(lateMs).map(([, instant]) => Date.parse(instant ?? ''));
        const gaps = at.slice(1).map((next, i) => calendar.between((at[i] ?? 0) + lateMs, next));
        return gaps.length === 3 && gaps.every((gap) => gap >= 24 * HOUR);
      }),
    );
  });

  it('hears nothing more once the request is confirmed or dropped', () => {
    for (const over of [fact('requestConfirmed', { how: 'mail' }), fact('requestDropped', { reason: 'x' })]) {
      expect(nextRung(aRequest({ facts: [asked(MONDAY_IN_KOLKATA), over] }))).toBeUndefined();
    }
  });

  it('hears nothing more after a mail that failed, until somebody asks anew', () => {
    const receipts = { 'request/1': { at: 1 }, 'follow-up/1': { at: 2, failed: true } } as const;
    expect(nextRung(aRequest({ facts: [asked(1)], receipts }))).toBeUndefined();
    expect(nextRung(aRequest({ facts: [asked(1), asked(MONDAY_IN_KOLKATA)], receipts }))).toEqual({ rung: 'request', at: MONDAY_IN_KOLKATA, id: 'request/2' });
  });
});
