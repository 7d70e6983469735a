import { fact } from '../facts/fact';
import type { NewFact } from '../facts/fact';
import type { ProcessName } from '../policy/settings';
import type { LoggedRequest } from './log-request';

/** That it came in, when, and through whom. */
export function receivedFacts({ channel, requester, subject, receivedAt, onBehalfOf, forwardedBy }: LoggedRequest): readonly NewFact[] {
  const missed = channel === 'missedCall';
  return [
    fact('received', { channel, receivedAt, from: requester.email ?? requester.phone ?? '', subject, ...(missed ? { missed } : {}) }),
    ...(onBehalfOf === undefined ? [] : [fact('onBehalfOf', { name: onBehalfOf })]),
    ...(forwardedBy === undefined ? [] : [fact('forwardedBy', { name: forwardedBy })]),
  ];
}

/**
 * What a logged request proves on its ticket. Who took the call has spoken to the customer, which acknowledges it in
 * `bestpack`; the other processes acknowledge with the ticket's number, which nobody knew then. A missed call proves neither.
 */
export function requestFacts(request: LoggedRequest, process: ProcessName): readonly NewFact[] {
  const spoken = request.channel === 'phone';
  return [
    ...receivedFacts(request),
    ...(spoken ? [fact('call', { note: 'took the call' })] : []),
    ...(spoken && process === 'bestpack' ? [fact('acknowledged', { how: 'call' }, { impliedBy: 'logRequest' })] : []),
  ];
}
