import type { IssueType, MachineLine, Priority, RequestType, Tier } from '../facts/words';
import type { Skip } from '../facts/common-values';
import type { MatrixRow } from '../policy/settings';

/** What the matrix is asked with. */
export interface MatrixKeys {
  readonly requestType?: RequestType;
  readonly line?: MachineLine;
  readonly issue?: IssueType;
  readonly tier?: Tier;
  readonly priority?: Priority;
}

/** Who is away, until when (epoch ms; absent: until further notice). */
export type Absences = Readonly<Record<string, { readonly since?: number; readonly until?: number; readonly why?: string }>>;

/** Who acts for whom in reserved acts, until when (epoch ms; absent: until further notice). */
export type Deputies = Readonly<Record<string, { readonly deputy: string; readonly until?: number }>>;

/** How many tickets each person has, and how many they can have; who is absent from `capacity` can have any number. */
export interface Load {
  readonly tickets: Readonly<Record<string, number>>;
  readonly capacity: Readonly<Record<string, number>>;
  /** Which of a row's free names it is, where the row does not say. */
  readonly choice?: 'inOrder' | 'leastLoaded';
}

export interface ChosenAssignee {
  /** Absent: nobody on the row is free. */
  readonly to?: string;
  /** Which row decided, in words. */
  readonly reason: string;
  readonly skipped: readonly Skip[];
  /** The expert who follows the ticket, where the row has experts and one is available. */
  readonly follower?: string;
  /** What the owner of the process should look at. */
  readonly concern?: string;
  /** It was only asked who could. */
  readonly offered?: true;
}

const KEYS = ['requestType', 'line', 'issue', 'tier', 'priority'] as const;

/** People write "NC tape head" and "NC Tape Head". */
const same = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase();

/** The first row that matches; a key that the row leaves out matches anything. */
const matchingRow = (matrix: readonly MatrixRow[], keys: MatrixKeys): MatrixRow | undefined =>
  matrix.find((row) => KEYS.every((key) => row[key] === undefined || same(row[key], keys[key])));

/** Why a person cannot take a ticket now; undefined when nothing speaks against it. */
export function unavailable(person: string, absences: Absences, at: number, load?: Load): string | undefined {
  const absence = absences[person];
  if (absence && (absence.until === undefined || absence.until > at)) {
    const until = absence.until === undefined ? 'until further notice' : `until ${new Date(absence.until).toISOString()}`;
    return `away ${until}${absence.why ? `: ${absence.why}` : ''}`;
  }
  const capacity = load?.capacity[person];
  const has = load?.tickets[person] ?? 0;
  return capacity !== undefined && has >= capacity ? `has ${has} tickets, as many as fit` : undefined;
}

/** `prefer` keeps the ticket if they are available; `except` hands it over, so anybody but them. */
export interface AssigneeWish {
  readonly prefer?: string;
  readonly except?: string;
  /** Only while they are away: once they are back, nothing needs to change hands. */
  readonly away?: true;
  /** Only offered: they keep the work until somebody decides. */
  readonly offer?: true;
}

interface Followed {
  readonly follower?: string;
  readonly first: readonly string[];
  readonly skipped: readonly Skip[];
}

/** The first expert of the row who is available, and who takes the ticket with that expert. */
function followed({ followers = [] }: MatrixRow, absences: Absences, at: number): Followed {
  const skipped: Skip[] = [];
  for (const { who, first = [] } of followers) {
    const why = unavailable(who, absences, at);
    if (why === undefined) return { follower: who, first, skipped };
    skipped.push({ who, why });
  }
  return { first: [], skipped };
}

/** Why the owner should look: no expert is there, or nobody who should have the ticket with this one. */
function concernOf(row: MatrixRow, { follower, first }: Followed, to: string | undefined): string | undefined {
  if (row.followers && follower === undefined) return 'nobody who knows these machines is available to follow';
  return first.length > 0 && (to === undefined || !first.includes(to)) ? `${first.join(', ')} should have had it with ${follower ?? 'this follower'}` : undefined;
}

const openTickets = (who: string, load: Load | undefined): number => load?.tickets[who] ?? 0;
const tickets = (who: string, load: Load | undefined): string => `has ${openTickets(who, load)} open ticket${openTickets(who, load) === 1 ? '' : 's'}`;
/** Fewest tickets first; the row's order among equals. */
const byLoad = (people: readonly string[], load: Load | undefined): readonly string[] => people.toSorted((a, b) => openTickets(a, load) - openTickets(b, load));

/**
 * The first available name of the matching row (or the one with the fewest tickets), or the preferred one; each name before it with the reason why it was
 * passed over.
 */
export function choose(
  matrix: readonly MatrixRow[],
  keys: MatrixKeys,
  absences: Absences,
  at: number,
  { prefer, except }: AssigneeWish = {},
  load?: Load,
): ChosenAssignee {
  const row = matchingRow(matrix, keys);
  const describe = KEYS.flatMap((key) => keys[key] ?? []).join(' · ');
  if (!row) return { reason: `no row of the matrix matches ${describe}`, skipped: [] };
  const expert = followed(row, absences, at);
  const order = [...new Set([...(prefer === undefined ? [] : [prefer]), ...expert.first, ...row.names])];
  const skipped: Skip[] = [...expert.skipped];
  const extra = (to: string | undefined) => {
    const concern = concernOf(row, expert, to);
    return { ...(expert.follower === undefined ? {} : { follower: expert.follower }), ...(concern === undefined ? {} : { concern }) };
  };
  const free: string[] = [];
  const leastLoaded = (row.choice ?? load?.choice) === 'leastLoaded';
  for (const who of order) {
    const why = who === except ? 'hands the ticket over' : unavailable(who, absences, at, who === prefer ? undefined : load);
    if (why !== undefined) skipped.push({ who, why });
    else if (who === prefer) return { to: who, reason: `${describe}: had the ticket before`, skipped, ...extra(who) };
    else free.push(who);
    if (free.length > 0 && !leastLoaded) break;
  }
  const [first] = leastLoaded ? byLoad(free, load) : free;
  if (first !== undefined) {
    const how = leastLoaded ? `${tickets(first, load)}, the fewest of ${order.join(', ')}` : `first available of ${order.join(' → ')}`;
    const busier = free.filter((who) => who !== first).map((who) => ({ who, why: tickets(who, load) }));
    return { to: first, reason: `${describe}: ${how}`, skipped: [...skipped, ...(leastLoaded ? busier : [])], ...extra(first) };
  }
  return { reason: `${describe}: nobody of ${row.names.join(' → ')} is free`, skipped, ...extra(undefined) };
}
