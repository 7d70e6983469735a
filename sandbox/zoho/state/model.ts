import type { SharedHead, SharedSite } from '../../state/shared-site';
import type { Catalog } from './catalog';
import type { Account, Contact, Contract, Product } from './customers';
import type { ZohoDefinition } from './definition';

export type Priority = 'Low' | 'Medium' | 'High';
export type Channel = 'Email' | 'Phone' | 'Web';

/** Who did something, as it stood then. */
export interface Actor {
  readonly type: 'AGENT' | 'END_USER' | 'SYSTEM';
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

type SourceType = 'WEB' | 'EMAIL' | 'API' | 'AUTOMATION';

/** Who acts, through what, and the `sourceId` that a call of the API brought. */
export interface Author {
  readonly actor: Actor;
  readonly source: SourceType;
  readonly sourceId?: string | undefined;
}

interface Said {
  readonly id: string;
  /** Epoch milliseconds of the site's clock, as everywhere here. */
  readonly at: number;
  readonly author: Actor;
  readonly content: string;
  /** What stood in the field of intents when our service said it. */
  readonly intent?: string;
}
/** Something that went to the customer or came from him. */
export interface Thread extends Said {
  readonly kind: 'thread';
  readonly channel: 'EMAIL' | 'PHONE' | 'WEB';
  readonly direction: 'in' | 'out';
  readonly contentType: 'text/plain' | 'text/html';
  readonly from: string;
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isDescription: boolean;
}
export interface Comment extends Said {
  readonly kind: 'comment';
  readonly contentType: 'plainText' | 'html';
  readonly isPublic: boolean;
}

export interface Property {
  readonly propertyName: string;
  readonly propertyType: string;
  readonly propertyValue: unknown;
}
/** A line of the ticket's history, which is only ever added to. */
export interface Entry {
  readonly eventName: 'TicketCreated' | 'TicketUpdated' | 'CommentAdded' | 'ThreadAdded' | 'TicketMerged';
  readonly at: number;
  readonly actor: Actor;
  readonly source: SourceType;
  readonly eventInfo: readonly Property[];
}

/** Everything of a ticket that a save can change. */
export interface TicketState {
  readonly subject: string;
  readonly status: string;
  readonly priority: Priority | null;
  readonly assigneeId: string | null;
  readonly productId: string | null;
  /** By API name; a Boolean reads "true" or "false". */
  readonly cf: Readonly<Record<string, string | null>>;
}

export interface Ticket {
  readonly id: string;
  readonly number: string;
  readonly createdAt: number;
  /** Grows with every save, also while the clock stands. */
  modifiedAt: number;
  closedAt: number | null;
  onHoldAt: number | null;
  readonly description: string;
  readonly channel: Channel;
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** In the recycle bin. */
  deleted: boolean;
  mergedInto: string | null;
  serviceWrites: number;
  state: TicketState;
  readonly said: (Thread | Comment)[];
  readonly history: Entry[];
}

/** A mail that a customer got about a public reply. */
export interface Mail {
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly ticketId: string;
  readonly intent?: string;
}

/** What a webhook is told; `payload` is in wire form. */
export interface DeskEvent {
  readonly eventType: 'Ticket_Add' | 'Ticket_Update' | 'Ticket_Delete' | 'Ticket_Thread_Add' | 'Ticket_Comment_Add';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly prevState?: Readonly<Record<string, unknown>>;
  /** Of the call that caused it. */
  readonly sourceId?: string | undefined;
}

/** `refused`: its endpoint did not pass the probe; `removed`: it answered 410. */
export type Subscription = 'active' | 'refused' | 'removed';

/** The small part of a site that changes all the time. */
export interface ZohoHead extends SharedHead {
  nextId: number;
  nextTicketNumber: number;
  /** Live access tokens, the oldest first. */
  tokens: readonly { readonly token: string; readonly expiresAt: number }[];
  /** By webhook id; one that is not named was not asked yet. */
  readonly subscriptions: Record<string, Subscription>;
}

export interface ZohoSite extends SharedSite {
  readonly desk: 'zoho';
  readonly definition: ZohoDefinition;
  readonly catalog: Catalog;
  readonly head: ZohoHead;
  readonly contacts: Map<string, Contact>;
  readonly accounts: Map<string, Account>;
  readonly products: Map<string, Product>;
  readonly contracts: Map<string, Contract>;
  readonly tickets: Map<string, Ticket>;
  readonly mails: Mail[];
  /** Puts the webhook requests about an event on their way. */
  readonly announce: (event: DeskEvent) => void;
}
