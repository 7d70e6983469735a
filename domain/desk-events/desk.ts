/** What a helpdesk tells us, in words that no vendor owns. Adapters translate into these; nothing above them knows a vendor. */

/** Who made a save in the desk. `self` is our own service identity. */
export interface DeskAuthor {
  readonly kind: 'agent' | 'customer' | 'self' | 'system';
  /** The roster key, where the agent is on the roster. */
  readonly key?: string;
  readonly name: string;
  /** True for the desk's administrators: what they change is never undone. */
  readonly administrator?: boolean;
}

export interface DeskComment {
  readonly public: boolean;
  readonly text: string;
  /** The desk's own flags say that a machine wrote it (auto-reply, out of office). */
  readonly automatic: boolean;
}

export interface DeskChanges {
  /** Status by its name in the desk ("Waiting on Customer"). */
  readonly status?: { readonly from?: string; readonly to: string };
  readonly priority?: DeskPriority | null;
  /** Roster key, `unknown:<name>` for an agent who is not on the roster, null for nobody. */
  readonly assignee?: string | null;
  readonly group?: string | null;
  readonly tagsAdded?: readonly string[];
  readonly tagsRemoved?: readonly string[];
  /** Custom fields by title; null is empty. */
  readonly fields?: Readonly<Record<string, string | null>>;
  readonly macros?: readonly string[];
}

export type DeskPriority = 'urgent' | 'high' | 'normal' | 'low';

/** One save: the unit in which a desk records what somebody did. Ids grow within a ticket. */
export interface DeskSave {
  readonly id: string;
  readonly at: number;
  readonly author: DeskAuthor;
  /** The intent id that our own write carried. */
  readonly intent?: string;
  readonly created?: true;
  readonly comment?: DeskComment;
  readonly changes: DeskChanges;
}

/** The ticket as the desk has it now. */
export interface DeskTicket {
  readonly ticketId: string;
  /** What people call it: Zoho numbers tickets beside their ids, Zendesk's id is the number. */
  readonly number: string;
  readonly subject: string;
  /** The text with which the customer opened it, where the desk tells. */
  readonly opening?: string;
  readonly requester: { readonly name: string; readonly email: string };
  readonly channel: string;
  readonly createdAt: number;
  readonly status: string;
  /** Closed for good: no write is possible any more. */
  readonly closed: boolean;
  readonly priority: DeskPriority | null;
  readonly assignee: string | null;
  readonly group: string | null;
  readonly followers: readonly string[];
  /** The ticket form by its name; undefined where the desk has none. */
  readonly form?: string;
  /** The customer's product, by its name; undefined where the desk has none. */
  readonly product?: string;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, string | null>>;
  /** The desk's version of the ticket: a conditional write names it. */
  readonly stamp: string;
}

/** The ticket and what happened since a cursor. `cursor` is the id of the newest save that is contained. */
export interface DeskReading {
  readonly ticket: DeskTicket;
  readonly saves: readonly DeskSave[];
  readonly cursor: string;
}

/** One save of ours: at most one comment, and only the fields that should change. */
export interface DeskWrite {
  /** The intent's id: travels with the save and comes back in the desk's log. */
  readonly intent: string;
  readonly comment?: { readonly public: boolean; readonly text: string };
  readonly status?: string;
  readonly priority?: DeskPriority;
  readonly assignee?: string | null;
  readonly group?: string;
  /** The whole list: the desk replaces it. */
  readonly tags?: readonly string[];
  readonly fields?: Readonly<Record<string, string | null>>;
  /** Roster keys of all who should follow the ticket. Followers who are not on the roster stay. */
  readonly followers?: readonly string[];
  /** The ticket form, by its name in the desk. */
  readonly form?: string;
}
