import { DeskError } from '../../activities/desk-port';
import type { Desk, EarlierTicket } from '../../activities/desk-port';
import type { Sweep } from '../../activities/sweep-port';
import type { TestClock } from '../../contracts/temporal/clock';
import { applySave } from '../../domain/desk-events/apply-save';
import type { DeskChanges, DeskSave, DeskTicket, DeskWrite } from '../../domain/desk-events/desk';
import { untold } from './at-the-desk';

/** What somebody does in one save of the desk. */
export type AtTheDesk = DeskChanges & { readonly note?: string; readonly reply?: string };

/** One ticket in a desk without a network, and what may go wrong with it. */
export interface TicketInDesk {
  readonly saves: readonly DeskSave[];
  readonly ticket: () => DeskTicket;
  /** Saves of ours that carried a comment, by intent, in the order in which they were written. */
  readonly said: () => readonly string[];
  /** How often it was read, successful or not. */
  readonly reads: () => number;
  readonly customerWrites: (text: string, automatic?: true) => void;
  readonly agentSaves: (key: string, save: AtTheDesk) => void;
  /** A save that says exactly this, for generated ones. */
  readonly save: (save: Omit<DeskSave, 'id' | 'at'>) => void;
  /** Closed for good: every later write fails. */
  readonly closes: () => void;
  readonly faults: Faults;
}

/** Switches of a test; all of them are off at first. */
export interface Faults {
  /** What each reading and write fails with: an outage. */
  failure?: Error;
  /** What a write fails with, if this says so. */
  rejects?: (write: DeskWrite) => Error | undefined;
  /** Each reading waits for this promise. */
  slowReading?: Promise<void>;
  /** Runs once, after our reading and before our write. */
  beforeNextWrite?: () => void;
}

const SELF = { kind: 'self', name: 'Supportway' } as const;
const CUSTOMER = { kind: 'customer', name: 'Pat' } as const;

export interface InMemoryDesk extends Desk, Sweep {
  /** A new ticket, received at this instant: a customer's, or one that we made. */
  readonly opens: (ticketId: string, now: () => number, author?: 'customer' | 'self') => TicketInDesk;
  /** The test clock of its site, which a sweep asks for; undefined in real time. */
  clock: TestClock | undefined;
  /** What the next sweep fails with, once. */
  sweepFailure: Error | undefined;
  /** Tickets that were made for us, by external id. */
  readonly made: Map<string, string>;
  /** What the desk knows of earlier tickets. */
  earlierTickets: readonly EarlierTicket[];
}

export function createInMemoryDesk(): InMemoryDesk {
  const tickets = new Map<string, ReturnType<typeof createTicket>>();
  const ticketOf = (ticketId: string) => {
    const found = tickets.get(ticketId);
    if (!found) throw new DeskError('gone', `there is no ticket ${ticketId}`);
    return found;
  };
  const desk: InMemoryDesk = {
    made: new Map(),
    earlierTickets: [],
    opens: (ticketId, now, author) => {
      const ticket = createTicket(ticketId, now, author === 'self' ? SELF : CUSTOMER);
      tickets.set(ticketId, ticket);
      return ticket.controls;
    },
    read: async ({ ticketId }, cursor) => ticketOf(ticketId).read(cursor),
    create: (_site, { externalId }) => {
      const made = desk.made.get(externalId) ?? `made-${desk.made.size + 1}`;
      desk.made.set(externalId, made);
      return Promise.resolve({ ticketId: made });
    },
    earlier: () => Promise.resolve(desk.earlierTickets),
    clock: undefined,
    sweepFailure: undefined,
    modifiedSince: (_site, from, to) => {
      const failure = desk.sweepFailure;
      desk.sweepFailure = undefined;
      if (failure) return Promise.reject(failure);
      const all = [...tickets].map(([ticketId, { controls }]) => ({ ticketId, modifiedAt: controls.saves.at(-1)?.at ?? 0 }));
      return Promise.resolve(all.filter(({ modifiedAt }) => modifiedAt >= from && modifiedAt <= to));
    },
    write: ({ ticketId }, write, stamp) => Promise.resolve().then(() => ticketOf(ticketId).write(write, stamp)),
  };
  return desk;
}

function createTicket(ticketId: string, now: () => number, author: DeskSave['author']) {
  const saves: DeskSave[] = [];
  const faults: Faults = {};
  let reads = 0;
  let ticket = firstTicket(ticketId, now());

  const save = (part: Omit<DeskSave, 'id' | 'at'>): void => {
    const saved: DeskSave = { id: String(1000 + saves.length), at: now(), ...part };
    saves.push(saved);
    ticket = { ...applySave(ticket, saved), stamp: saved.id };
  };
  const check = (): void => {
    if (faults.failure !== undefined) throw faults.failure;
  };

  save({ author, created: true, comment: { public: true, text: 'It stops after ten minutes.', automatic: false }, changes: {} });
  const controls: TicketInDesk = {
    saves,
    faults,
    save,
    ticket: () => ticket,
    reads: () => reads,
    said: () => saves.filter(({ comment, author }) => comment && author.kind === 'self').map(({ intent }) => intent ?? ''),
    // As Zendesk does: whatever a customer answers on is Open again.
    customerWrites: (text, automatic) =>
      save({
        author: CUSTOMER,
        comment: { public: true, text, automatic: automatic ?? false },
        changes: ['New', 'Open'].includes(ticket.status) ? {} : { status: { from: ticket.status, to: 'Open' } },
      }),
    agentSaves: (key, { note, reply, ...changes }) => {
      const text = note ?? reply;
      save({ author: { kind: 'agent', key, name: key }, changes, ...(text === undefined ? {} : { comment: { public: note === undefined, text, automatic: false } }) });
    },
    closes: () => {
      ticket = { ...ticket, closed: true };
    },
  };
  return {
    controls,
    read: async (cursor = '') => {
      reads += 1;
      await faults.slowReading;
      check();
      const news = saves.filter(({ id }) => cursor === '' || Number(id) > Number(cursor));
      return { ticket, saves: news, cursor: news.at(-1)?.id ?? cursor };
    },
    write: (write: DeskWrite, stamp: string) => {
      const { beforeNextWrite } = faults;
      delete faults.beforeNextWrite;
      beforeNextWrite?.();
      check();
      const rejection = faults.rejects?.(write);
      if (rejection !== undefined) throw rejection;
      if (ticket.closed) throw new DeskError('closed', 'Status: closed prevents ticket update', { status: 422 });
      if (stamp !== ticket.stamp) throw new DeskError('conflict', 'UpdateConflict', { status: 409 });
      save({ author: SELF, intent: write.intent, changes: changesOf(write, ticket), ...(write.comment ? { comment: { ...write.comment, automatic: false } } : {}) });
      ticket = { ...ticket, ...untold(write) };
      return { ticket };
    },
  };
}

const firstTicket = (ticketId: string, createdAt: number): DeskTicket => ({
  ticketId,
  number: ticketId,
  subject: 'Sealer stops',
  requester: { name: 'Pat', email: 'pat@distributor.example' },
  channel: 'email',
  createdAt,
  status: 'New',
  closed: false,
  priority: null,
  assignee: null,
  group: null,
  followers: [],
  tags: [],
  fields: {},
  stamp: '',
});

function changesOf({ intent: _intent, comment: _comment, followers: _followers, form: _form, status, tags, ...rest }: DeskWrite, before: DeskTicket): DeskChanges {
  return {
    ...rest,
    ...(status === undefined ? {} : { status: { from: before.status, to: status } }),
    ...(tags === undefined ? {} : { tagsAdded: tags.filter((tag) => !before.tags.includes(tag)), tagsRemoved: before.tags.filter((tag) => !tags.includes(tag)) }),
  };
}
