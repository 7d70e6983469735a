import type { ErpRecord } from '../../../rehearsal/doors/desk-control';
import { createErpLog } from '../../../rehearsal/runner/erp-log';

const record = (id: string, at: number): ErpRecord => ({ id, record: 'job', externalId: null, at, fields: { at } });

describe('the log of NetSuite', () => {
  it('has each change once, as it was noticed', async () => {
    let records: readonly ErpRecord[] = [];
    const log = createErpLog({ erpRecords: () => Promise.resolve(records) });
    expect(await log.look()).toEqual([]);
    records = [record('1', 1), record('2', 1)];
    expect(await log.look()).toHaveLength(2);
    records = [record('1', 1), record('2', 2)];
    expect((await log.look()).map(({ id, at }) => [id, at])).toEqual([['1', 1], ['2', 1], ['2', 2]]);
    expect(await log.look()).toHaveLength(3);
  });
});
