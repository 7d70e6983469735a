import type { Json } from '../../domain/json';
import type { Onto } from '../format/scenario';

/** What a scenario calls by a name: a ticket, or a logged request, which may become one. */
export interface Named {
  readonly name: string;
  readonly requestId?: string;
  readonly ticketId?: string;
  /** The request is settled: it is a ticket, or will never be one. */
  readonly isSettled?: boolean;
}

/** In the order in which they came; a ticket may have several names. */
export interface Names {
  readonly named: Named[];
}

/** What a step is about. @throws Error when there is nothing of that name, or nothing yet */
export function chosen({ named }: Names, on: string | undefined): Named {
  const found = on === undefined ? named[0] : named.find(({ name }) => name === on);
  if (found) return found;
  throw new Error(on === undefined ? 'there is no ticket yet' : `no ticket is named "${on}"; there are: ${named.map(({ name }) => name).join(', ') || 'none'}`);
}

/** The ticket that a step is about. @throws Error when there is none */
export function chosenTicket(names: Names, on: string | undefined): string {
  const { name, ticketId } = chosen(names, on);
  if (ticketId !== undefined) return ticketId;
  throw new Error(`"${name}" is a request that is no ticket`);
}

/** Without a name of its own a ticket that has one already needs no other. */
export function nameTicket({ named }: Names, { as }: Onto, ticketId: string): void {
  if (as !== undefined || !named.some((one) => one.ticketId === ticketId)) put(named, { name: as ?? `ticket ${named.length + 1}`, ticketId });
}

export function nameRequest({ named }: Names, { as }: Onto, requestId: string): void {
  put(named, { name: as ?? `request ${named.length + 1}`, requestId });
}

/** The request keeps its name, which is its ticket's from now on. */
export function settleRequest({ named }: Names, request: Named, ticketId: string | undefined): void {
  put(named, { ...request, isSettled: true, ...(ticketId === undefined ? {} : { ticketId }) });
}

function put(named: Named[], one: Named): void {
  const at = named.findIndex(({ name }) => name === one.name);
  if (at === -1) named.push(one);
  else named[at] = one;
}

/** The request that became this ticket, where there is one. */
export const requestOfTicket = ({ named }: Names, ticketId: string): string | undefined => named.find((one) => one.ticketId === ticketId && one.requestId !== undefined)?.requestId;

/** Ticket or request by what the scenario calls it: several names as a list, else the id. */
export function namesOf({ named }: Names, id: string): Json {
  const names = named.filter(({ ticketId, requestId }) => ticketId === id || requestId === id).map(({ name }) => name);
  return names.length > 1 ? names : (names[0] ?? id);
}

/** The id behind a name; anything else stays as it is. */
export function idOf({ named }: Names, name: Json, kind: 'ticketId' | 'requestId'): Json {
  return named.find((one) => one.name === name)?.[kind] ?? name;
}
