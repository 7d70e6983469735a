import type { TicketView } from '../../contracts/http/ticket-view';
import type { Json } from '../../domain/json';
import { isList } from '../format/json-shapes';
import type { RefusedAct } from '../runner/stage';
import { deskSide } from './desk-side';
import type { OutsideView } from './desk-side';
import type { Observed } from './judge';
import { legible } from './legible';
import { processSide } from './process-side';

/** Where what can be expected is seen. */
interface Sources extends OutsideView {
  /** Undefined while the process does not know the ticket. */
  readonly view: TicketView | undefined;
  /** At our doors. */
  readonly refusals: readonly RefusedAct[];
}

/** Everything that can be seen of a ticket, in the words of the format; instants as ISO 8601 in UTC. */
export function observe(sources: Sources): Observed {
  return { ...deskSide(sources), ...(sources.view ? processSide(sources.view) : {}), refusals: refusalsOf(sources) };
}

/** Refusals at the API and the CLI leave nothing behind, so the rehearsal remembers them; the others stand in the timeline. */
function refusalsOf({ view, refusals }: Sources): readonly Json[] {
  const atDoors = refusals.map(({ at, action, by, door, refusal }) => ({ at, action, by, door, code: refusal.code ?? null, message: refusal.message, missing: refusal.missing.map(({ fact }) => fact) }));
  const written = (view?.timeline ?? []).filter(({ event }) => event === 'refused').map(({ at, by, door, detail }) => {
    const { action = null, code = null, message = null, missing } = detail ?? {};
    return { at, action, by: by ?? null, door: door ?? null, code, message, missing: isList(missing) ? missing.map(factIn) : [] };
  });
  return [...atDoors, ...written].toSorted((a, b) => a.at - b.at).map(legible);
}

const factIn = (missing: Json): Json => (typeof missing === 'object' && missing !== null && 'fact' in missing ? (missing.fact ?? null) : missing);
