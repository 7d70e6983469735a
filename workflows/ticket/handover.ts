import type { Handover } from '../../contracts/temporal/messages';
import type { RequestMatch } from '../../domain/requests/site-requests';
import { fact } from '../../domain/facts/fact';
import { has } from '../../domain/facts/fact-book';
import { requestFacts } from '../../domain/requests/request-facts';
import type { CaseFile } from './case-file';

const PROCESS = { key: 'process', door: 'process' } as const;

/**
 * What was logged before there was a ticket; told once more, it changes nothing. A confirmed call also takes over the
 * ticket that the customer's own mail opened.
 */
export function takeOver(file: CaseFile, { requestId, request, confirmed }: Handover, at: number): void {
  const { facts, settings } = file.state;
  if (has(facts, confirmed ? 'requestConfirmed' : 'received')) return;
  const who = { key: request.loggedBy, door: 'api' } as const;
  file.note({ at, event: 'logRequest', by: request.loggedBy, door: 'api', detail: { channel: request.channel, receivedAt: request.receivedAt } });
  const matched = settings.process === 'amc-desk' && !has(facts, 'requestMatched') ? [fact('requestMatched', { request: requestId })] : [];
  file.record([...requestFacts(request, settings.process), ...(confirmed ? [fact('requestConfirmed', confirmed)] : [])], confirmed ? PROCESS : who, at);
  file.record(matched, PROCESS, at);
}

/** What the site found about a mail that may confirm a logged request. */
export function matched(file: CaseFile, match: RequestMatch, at: number): void {
  switch (match.kind) {
    case 'none':
      return;
    case 'request':
      return takeOver(file, { requestId: match.requestId, request: match.request, confirmed: { how: 'mail' } }, at);
    case 'ambiguous':
      return file.record([fact('requestAmbiguous', { requests: match.requests })], PROCESS, at);
    case 'dropped':
      return file.record([fact('earlierRequest', { request: match.requestId })], PROCESS, at);
    case 'duplicate':
      file.note({ at, event: 'closeAs', by: 'process', detail: { as: 'duplicate', of: match.of } });
      return file.record([fact('closedAs', { as: 'duplicate', reason: `the request ${match.requestId} is ticket ${match.of} already`, of: match.of })], PROCESS, at);
  }
}
