import type { IssueType, MachineLine, RequestType, Tier } from '../facts/words';
import type { Skip } from '../facts/values';
import type { MatrixRow } from '../policy/settings';

/** What the matrix is asked with. */
export interface MatrixKeys {
  readonly requestType: RequestType;
  readonly line: MachineLine;
  readonly issue: IssueType;
  readonly tier: Tier;
}

/** Who is away, until when (epoch ms; absent: until further notice). */
export type Absences = Readonly<Record<string, { readonly until?: number; readonly why?: string }>>;

export interface ChosenAssignee {
  /** Absent: nobody on the row is free. */
  readonly to?: string;
  /** Which row decided, in words. */
  readonly reason: string;
  readonly skipped: readonly Skip[];
}

const KEYS = ['requestType', 'line', 'issue', 'tier'] as const;

/** The first row that matches; a key that the row leaves out matches anything. */
const matchingRow = (matrix: readonly MatrixRow[], keys: MatrixKeys): MatrixRow | undefined =>
  matrix.find((row) => KEYS.every((key) => row[key] === undefined || row[key] === keys[key]));

/** Why a person cannot take a ticket now; undefined when nothing speaks against it. */
export function unavailable(person: string, absences: Absences, at: number): string | undefined {
  const absence = absences[person];
  if (!absence || (absence.until !== undefined && absence.until <= at)) return undefined;
  const until = absence.until === undefined ? 'until further notice' : `until ${new Date(absence.until).toISOString()}`;
  return `away ${until}${absence.why ? `: ${absence.why}` : ''}`;
}

/** `prefer` keeps the ticket if they are available; `except` hands it over, so anybody but them. */
export interface AssigneeWish {
  readonly prefer?: string;
  readonly except?: string;
}

/**
 * The first available name of the matching row, or the preferred one; each name before it with the reason why it was
 * passed over.
 */
export function choose(
  matrix: readonly MatrixRow[],
  keys: MatrixKeys,
  absences: Absences,
  at: number,
  { prefer, except }: AssigneeWish = {},
): ChosenAssignee {
  const row = matchingRow(matrix, keys);
  const describe = KEYS.map((key) => keys[key]).join(' · ');
  if (!row) return { reason: `no row of the matrix matches ${describe}`, skipped: [] };
  const order = prefer === undefined ? row.names : [prefer, ...row.names.filter((name) => name !== prefer)];
  const skipped: Skip[] = [];
  for (const who of order) {
    const why = who === except ? 'hands the ticket over' : unavailable(who, absences, at);
    if (why === undefined) {
      const how = who === prefer ? 'had the ticket before' : `first available of ${row.names.join(' → ')}`;
      return { to: who, reason: `${describe}: ${how}`, skipped };
    }
    skipped.push({ who, why });
  }
  return { reason: `${describe}: nobody of ${row.names.join(' → ')} is free`, skipped };
}
