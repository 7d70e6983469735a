import { fact } from '../facts/fact';
import type { NewFact } from '../facts/fact';
import type { LoggedRequest } from './log-request';

/** What a logged request proves on its ticket. Who took the call has spoken to the customer, so it is acknowledged; a missed call is not. */
export function requestFacts({ channel, requester, subject, receivedAt, onBehalfOf, forwardedBy }: LoggedRequest): readonly NewFact[] {
  const missed = channel === 'missedCall';
  return [
    fact('received', { channel, receivedAt, from: requester.email ?? requester.phone ?? '', subject, ...(missed ? { missed } : {}) }),
    ...(onBehalfOf === undefined ? [] : [fact('onBehalfOf', { name: onBehalfOf })]),
    ...(forwardedBy === undefined ? [] : [fact('forwardedBy', { name: forwardedBy })]),
    ...(channel === 'phone' ? [fact('call', { note: 'took the call' }), fact('acknowledged', { how: 'call' }, { impliedBy: 'logRequest' })] : []),
  ];
}
