import type { Article } from './article';
import type { Catalog } from './catalog';
import type { SiteDefinition, StatusCategory } from './definition';
import type { SharedHead, SharedSite } from './shared-site';

export type FieldValue = string | boolean | null;
export type Priority = 'urgent' | 'high' | 'normal' | 'low';
export type TicketStatus = StatusCategory | 'closed';

/** The author of what the desk's own triggers and automations do. */
export const SYSTEM_USER_ID = -1;

export interface User {
  readonly id: number;
  name: string;
  email: string | null;
  externalId: string | null;
  readonly role: 'end-user' | 'agent' | 'admin';
  /** Short name of a member of staff in the control surface. */
  readonly key?: string;
  /** The identity behind the OAuth client. */
  readonly service?: boolean;
  readonly createdAt: number;
  updatedAt: number;
}

export interface Via {
  readonly channel: string;
  readonly source: { readonly from: object; readonly to: object; readonly rel: string | null };
}

/** An event of an audit, in Zendesk's wire form. */
export interface AuditEvent {
  readonly id: number;
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface AuditMetadata {
  readonly system: Readonly<Record<string, unknown>>;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly flags?: readonly number[];
  readonly flags_options?: Readonly<Record<string, unknown>>;
  readonly trusted?: boolean;
}

export interface Audit {
  readonly id: number;
  readonly at: number;
  readonly authorId: number;
  readonly metadata: AuditMetadata;
  readonly via: Via;
  readonly events: readonly AuditEvent[];
}

/** Everything of a ticket that a save can change. */
export interface TicketState {
  readonly subject: string;
  readonly status: TicketStatus;
  readonly customStatusId: number;
  readonly priority: Priority | null;
  readonly type: string | null;
  readonly requesterId: number;
  readonly assigneeId: number | null;
  readonly groupId: number | null;
  readonly externalId: string | null;
  readonly formId: number;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly followerIds: readonly number[];
  readonly emailCcIds: readonly number[];
}

export interface Ticket {
  readonly id: number;
  readonly createdAt: number;
  /** Whole seconds that grow with every save: what `safe_update` compares. */
  updatedAt: number;
  /** The clock's second of the last change: what the incremental export follows. */
  generatedAt: number;
  readonly via: Via;
  readonly submitterId: number;
  readonly description: string;
  /** Holds for every later comment that does not say whether it is public. */
  readonly commentsPublic: boolean;
  deleted: boolean;
  serviceWrites: number;
  readonly followUpOf: number | null;
  readonly followUpIds: number[];
  state: TicketState;
  readonly audits: Audit[];
}

/** A mail that a customer got about a public comment. */
export interface Mail {
  readonly at: number;
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly ticketId: number;
  readonly commentId: number;
  readonly intent?: string;
}

/** The small part of a site that changes all the time. */
export interface SiteHead extends SharedHead {
  nextId: number;
  nextTicketId: number;
}

/** The answer to a ticket creation that came with an idempotency key. */
export interface StoredAnswer {
  readonly key: string;
  readonly at: number;
  readonly requestHash: string;
  readonly body: unknown;
}

/** A pretend Zendesk account. */
export interface Site extends SharedSite {
  readonly desk: 'zendesk';
  readonly definition: SiteDefinition;
  readonly catalog: Catalog;
  readonly head: SiteHead;
  readonly users: Map<number, User>;
  readonly userIdsByEmail: Map<string, number>;
  readonly tickets: Map<number, Ticket>;
  readonly mails: Mail[];
  readonly articles: Map<number, Article>;
  /** By idempotency key, in the order of their creation. */
  readonly answers: Map<string, StoredAnswer>;
  /** Puts the webhook requests of one save on their way. */
  readonly announce: (ticket: Ticket, audit: Audit) => void;
}
