import { DeskError, type Desk } from '../../../activities/desk-port';
import type { TicketRef } from '../../../contracts/temporal/activities';
import type { DeskSave, DeskTicket, DeskWrite } from '../../../domain/desk-events/desk';

export const REF: TicketRef = { site: 'bestpack', ticketId: '1001' };

const SELF = { kind: 'self', name: 'Supportway' } as const;
export const CUSTOMER = { kind: 'customer', name: 'Ana Ruiz' } as const;

/** A ticket in memory, whose stamp grows with every save unless it is told to stand still, as within a second. */
export interface MemoryDesk extends Desk {
  readonly saves: DeskSave[];
  readonly writes: readonly DeskWrite[];
  ticket: DeskTicket;
  /** A save of somebody else, with what it does to the ticket. */
  save(author: DeskSave['author'], text: string, change?: Partial<DeskTicket>): void;
  /** Runs before the write with that number (from 1): throws, or saves something. */
  beforeWrite: (n: number) => void;
  afterWrite: (n: number) => void;
  sameSecond: boolean;
}

export function createMemoryDesk(): MemoryDesk {
  const writes: DeskWrite[] = [];
  let stamp = 1;
  const record = (save: Omit<DeskSave, 'id' | 'at'>, change: Partial<DeskTicket>): void => {
    desk.saves.push({ id: String(desk.saves.length + 1), at: 0, ...save });
    if (!desk.sameSecond) stamp += 1;
    desk.ticket = { ...desk.ticket, ...change, stamp: String(stamp) };
  };
  const desk: MemoryDesk = {
    create: () => Promise.reject(new DeskError('rejected', 'no tickets are made here')),
    earlier: () => Promise.resolve([]),
    saves: [],
    writes,
    sameSecond: false,
    beforeWrite: () => undefined,
    afterWrite: () => undefined,
    ticket: {
      ticketId: '1001', number: '1001', subject: 'Sealer stops', requester: { name: 'Ana Ruiz', email: 'ana@customer.example' }, channel: 'email', createdAt: 0,
      status: 'New', closed: false, priority: null, assignee: null, group: null, followers: [], tags: [], fields: {}, stamp: '1',
    },
    save: (author, text, change = {}) => {
      record({ author, comment: { public: true, text, automatic: false }, changes: {} }, change);
    },
    read: (_ref, cursor) => {
      const saves = desk.saves.filter((save) => Number(save.id) > Number(cursor ?? 0));
      return Promise.resolve({ ticket: desk.ticket, saves, cursor: saves.at(-1)?.id ?? cursor ?? '0' });
    },
    write: (_ref, write, under) => {
      writes.push(write);
      desk.beforeWrite(writes.length);
      if (under !== desk.ticket.stamp) return Promise.reject(new DeskError('conflict', 'UpdateConflict', { status: 409 }));
      const { intent, comment, status } = write;
      record({ author: SELF, intent, changes: {}, ...(comment ? { comment: { ...comment, automatic: false } } : {}) }, status === undefined ? {} : { status });
      desk.afterWrite(writes.length);
      return Promise.resolve({ ticket: desk.ticket });
    },
  };
  desk.save(CUSTOMER, 'It stops after ten minutes.');
  return desk;
}
