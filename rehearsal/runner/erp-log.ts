import type { DeskControl, ErpRecord } from '../doors/desk-control';

/** What became of the records in NetSuite, each change once, in the order in which it was noticed. */
export interface ErpLog {
  /** Looks again; a record that changed several times since is noted as it is now. */
  readonly look: () => Promise<readonly ErpRecord[]>;
}

export function createErpLog(desk: Pick<DeskControl, 'erpRecords'>): ErpLog {
  const log: ErpRecord[] = [];
  const last = new Map<string, string>();
  return {
    look: async () => {
      for (const record of await desk.erpRecords()) {
        const now = JSON.stringify(record);
        if (last.get(record.id) !== now) log.push(record);
        last.set(record.id, now);
      }
      return log;
    },
  };
}
