export const ERP_RECORDS = ['job', 'estimate', 'salesOrder', 'invoice'] as const;
export type ErpRecordType = (typeof ERP_RECORDS)[number];

/** A record of NetSuite. */
export interface ErpRecord {
  /** NetSuite's internal id. */
  readonly id: string;
  readonly record: ErpRecordType;
  readonly externalId: string | null;
  /** Epoch milliseconds of the site's clock: when it was last written. */
  readonly at: number;
  readonly fields: Readonly<Record<string, unknown>>;
}
