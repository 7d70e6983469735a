import type { AnySite } from '../state/any-site';
import type { CustomerChannel } from '../desk/customer';
import type { Form } from './form';
import type { Markup } from './html';
import { zendeskPages } from './zendesk/desk';
import { zohoPages } from './zoho/desk';

export interface InboxRow {
  /** As the path of its page has it. */
  readonly id: string;
  /** What people call the ticket. */
  readonly number: string;
  readonly subject: string;
  readonly requester: string;
  readonly status: string;
  /** The colour of the status: `new`, `open`, `pending`, `hold` or `solved`. */
  readonly look: string;
  readonly assignee: string | null;
  readonly priority: string | null;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

interface Said {
  readonly at: number;
  readonly public: boolean;
  readonly text: string;
  readonly author: { readonly kind: 'agent' | 'customer' | 'service' | 'system'; readonly name: string };
}

interface CustomerMail {
  readonly at: number;
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** What the page of a ticket shows, whichever desk it stands on. */
export interface TicketOnPage extends Pick<InboxRow, 'id' | 'number' | 'subject' | 'status' | 'look'> {
  readonly comments: readonly Said[];
  readonly mails: readonly CustomerMail[];
  /** Names and values beside the conversation. */
  readonly facts: readonly (readonly [string, string])[];
  /** What an agent may do in one save; null: nothing any more. */
  readonly agentForm: Markup | null;
  /** What a reply of the customer does to a ticket that is closed for good. */
  readonly replyHint: string | null;
}

/** What the pages need of a desk. Whoever is named wrongly gets a ControlError, an UnknownName, or the vendor's own refusal. */
export interface DeskPages {
  /** The newest first. */
  readonly rows: () => readonly InboxRow[];
  readonly ticket: (id: string) => TicketOnPage;
  readonly write: (request: {
    readonly from: string;
    readonly name: string | undefined;
    readonly subject: string;
    readonly body: string;
    readonly channel: CustomerChannel;
  }) => Pick<InboxRow, 'id' | 'number'>;
  /** Answers with the ticket that got the reply. */
  readonly reply: (id: string, reply: { readonly body: string; readonly autoReply: boolean }) => string;
  /** Whether anything was different. */
  readonly save: (id: string, form: Form) => boolean;
}

export const pagesOf = (site: AnySite): DeskPages => (site.desk === 'zoho' ? zohoPages(site) : zendeskPages(site));
