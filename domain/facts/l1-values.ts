import type { AmcStatus, ContactWay, Priority } from './words';

/** How two people of the house spoke to each other, and what was said where that matters. */
interface Contact {
  readonly how: ContactWay;
  readonly words?: string;
}

/** The associate's contact with the lead in the new flow; the old one knows three, each for itself. */
export interface LeadContactFacts {
  readonly leadContacted: Contact & { readonly acknowledged?: string; readonly validated?: string; readonly added?: string };
}

/** The facts of the processes in which a team lead hands tickets to L1 engineers. */
export interface L1Facts {
  /** Came in by a channel that is not in use. */
  readonly flagged: { readonly channel: string };
  readonly leadReview: { readonly priority: Priority; readonly impact: string; readonly scope: string; readonly completeness: string };
  /** What the lead misses, before they review. */
  readonly incomplete: { readonly missing: string };
  readonly details: { readonly text: string };
  readonly l1Assignment: { readonly to: string; readonly reason: string };
  readonly progress: { readonly text: string };
  /** `notRequired`: why the customer need not be told. */
  readonly resolutionTold: { readonly text?: string; readonly notRequired?: string };
  readonly outcome: { readonly outcome: string };
  readonly onHold: { readonly why?: string };
  readonly offHold: Record<string, never>;
}

/** The facts of the maintenance contract, and of a call that waits for its confirmation. */
export interface AmcFacts {
  readonly ticketLogged: { readonly customer: string; readonly concern: string; readonly product?: string };
  readonly amc: { readonly status: AmcStatus; readonly why: string };
  readonly activityConfirmed: Contact;
  readonly salesConsulted: Contact;
  readonly managerConsulted: Contact;
  /** Support without a valid contract, approved by management: `words` is the evidence. */
  readonly amcException: { readonly how: ContactWay; readonly words: string };
  readonly leadCoordinated: Contact;
  readonly detailsShared: Contact;
  readonly confirmationAsked: { readonly to: string };
  readonly requestConfirmed: { readonly how: 'mail' | 'hand'; readonly words?: string };
  readonly requestDropped: { readonly reason: string };
  /** The logged request that the ticket came of. */
  readonly requestMatched: { readonly request: string };
  /** Open requests of the same customer of which the ticket may be one's confirmation; a person says which, if any. */
  readonly requestAmbiguous: { readonly requests: readonly { readonly request: string; readonly subject: string }[] };
  /** A request of the same customer that was dropped before the ticket came. */
  readonly earlierRequest: { readonly request: string };
}
