import type { LinkTo, Saying } from './actions/action';
import type { AssigneeWish } from './assignment';
import type { NewFact } from './facts/fact';
import type { TrackKind } from './facts/words';

/** Something the outside world should see. The id is the intent: the same effect asked for twice has the same id. */
export type Effect = Say | Tell | Choose | Consult | Show | Open;

/** One comment in the desk, in the same save as whatever else the desk should show by then. */
export interface Say extends Omit<Saying, 'kind'> {
  readonly do: 'say';
  readonly id: string;
  /** Facts that become true by the saving. */
  readonly records?: readonly NewFact[];
}

/** A notice to members of the team, by roster key. */
export interface Tell {
  readonly do: 'tell';
  readonly id: string;
  readonly to: readonly string[];
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
  /** A page on which whoever is told decides. */
  readonly link?: LinkTo;
}

/** Asks something outside the desk's ticket and records what it answers. */
export interface Consult {
  readonly do: 'consult';
  readonly id: string;
  readonly about: 'briefing' | 'parts' | 'project' | 'closeProject' | 'articleDraft' | 'article' | 'load' | 'match' | 'amc';
}

/** Picks the assignee by the site's matrix. */
export interface Choose {
  readonly do: 'choose';
  readonly id: string;
  /** The branch that needs somebody; absent where a process has none. */
  readonly track?: TrackKind;
  /** The person who has the ticket, where that is what the choice is about. */
  readonly wish?: AssigneeWish;
}

/** Opens the track of that number. */
interface Open {
  readonly do: 'open';
  readonly id: string;
  readonly n: number;
}

/** Brings the desk's fields in line with the facts, without a comment. */
interface Show {
  readonly do: 'show';
  readonly id: string;
}

/** An effect that a clock or a complete gate asks for, and since when. */
export interface Due {
  readonly at: number;
  readonly effect: Effect;
}
