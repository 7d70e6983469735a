/** A ticket that somebody saved; `modifiedAt` is its newest save. */
interface ModifiedTicket {
  readonly ticketId: string;
  readonly modifiedAt: number;
}

/** What a helpdesk's webhooks would have told, had all of them come. Fails with a `DeskError`. */
export interface Sweep {
  /** The tickets whose newest save is in `from` to `to`, each once. One that was saved again after `to` may be left to the next sweep. */
  modifiedSince(site: string, from: number, to: number): Promise<readonly ModifiedTicket[]>;
}
