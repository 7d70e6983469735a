import type { Swept } from '../contracts/temporal/reconcile';

/** What a sweep came to, on a terminal. */
export function showSweep({ seen, woken }: Swept): readonly string[] {
  if (seen === 0) return ['No ticket was saved lately.'];
  const ended = seen - woken;
  return [
    `${counted(seen, 'ticket was', 'tickets were')} saved lately; ${woken} ${woken === 1 ? 'was' : 'were'} told to look${ended === 0 ? '' : `, the process of ${ended} has ended`}.`,
    'A ticket for which a webhook was lost has `repaired` in its timeline.',
  ];
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
