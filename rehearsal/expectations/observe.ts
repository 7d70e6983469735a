import type { TicketView } from '../../contracts/http/ticket-view';
import type { RequestView } from '../../contracts/temporal/request-messages';
import type { TimelineEntry } from '../../domain/facts/timeline';
import type { Json } from '../../domain/json';
import type { Mail } from '../doors/desk-control';
import { isList } from '../format/json-shapes';
import type { RefusedAct } from '../runner/stage';
import { deskSide } from './desk-side';
import type { OutsideView } from './desk-side';
import type { Observed } from './judge';
import { legible } from './legible';
import { linkedByProcess, linkedInDesk } from './linked';
import type { NameOf } from './linked';
import { processSide } from './process-side';
import { requestSide } from './request-side';

/** Where what can be expected is seen. */
interface Sources extends OutsideView {
  /** Undefined while the process does not know the ticket. */
  readonly view: TicketView | undefined;
  /** At our doors. */
  readonly refusals: readonly RefusedAct[];
  readonly nameOf: NameOf;
}

/** Everything that can be seen of a ticket, in the words of the format; instants as ISO 8601 in UTC. */
export function observeTicket({ view, refusals, nameOf, ...outside }: Sources): Observed {
  return {
    ...deskSide(outside),
    ...(view ? processSide(view) : {}),
    linked: [...linkedInDesk(outside.desk, nameOf), ...linkedByProcess(view?.facts ?? [], nameOf)],
    refusals: refusalsOf(refusals, view?.timeline ?? []),
  };
}

/** The same of a logged request. */
export const observeRequest = ({ view, mails, refusals }: { readonly view: RequestView; readonly mails: readonly Mail[]; readonly refusals: readonly RefusedAct[] }): Observed => ({
  ...requestSide(view, mails),
  refusals: refusalsOf(refusals, view.timeline),
});

/** Refusals at the API and the CLI leave nothing behind, so the rehearsal remembers them; the others stand in the timeline. */
function refusalsOf(remembered: readonly RefusedAct[], timeline: readonly TimelineEntry[]): readonly Json[] {
  const atDoors = remembered.map(({ at, action, by, door, refusal }) => ({ at, action, by, door, code: refusal.code ?? null, message: refusal.message, missing: refusal.missing.map(({ fact }) => fact) }));
  const written = timeline.filter(({ event }) => event === 'refused').map(({ at, by, door, detail }) => {
    const { action = null, code = null, message = null, missing } = detail ?? {};
    return { at, action, by: by ?? null, door: door ?? null, code, message, missing: isList(missing) ? missing.map(factIn) : [] };
  });
  return [...atDoors, ...written].toSorted((a, b) => a.at - b.at).map(legible);
}

const factIn = (missing: Json): Json => (typeof missing === 'object' && missing !== null && 'fact' in missing ? (missing.fact ?? null) : missing);
