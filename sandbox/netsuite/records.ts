import { now } from '../state/clock';
import type { ErpRecord, ErpRecordType } from '../state/erp-record';
import { keepErpRecord } from '../state/keep';
import type { SharedSite } from '../state/shared-site';
import { IN_PROGRESS, jobStatus } from './job-status';
import { NetSuiteRefusal } from './refusal';

type Fields = Readonly<Record<string, unknown>>;

const FIRST_NUMBER = 1001;
const NUMBER_PREFIXES = { job: 'PRJ-', estimate: 'EST', salesOrder: 'SO', invoice: 'INV' } as const;
/** REST does not show these of a project: https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_83090456314.html */
const OUT_OF_REACH: Readonly<Partial<Record<ErpRecordType, readonly string[]>>> = { job: ['customer', 'primaryContact'] };

const ofType = (site: SharedSite, record: ErpRecordType): readonly ErpRecord[] => [...site.erpRecords.values()].filter((each) => each.record === record);

export const recordByExternalId = (site: SharedSite, record: ErpRecordType, externalId: string): ErpRecord | undefined =>
  ofType(site, record).find((each) => each.externalId === externalId);

/** What NetSuite numbers and sets on a new record by itself. */
function initialFields(site: SharedSite, record: ErpRecordType, fields: Fields): Fields {
  const number = FIRST_NUMBER + ofType(site, record).length;
  const name = `${NUMBER_PREFIXES[record]}${number}`;
  if (record !== 'job') return { ...fields, tranId: name };
  return { status: IN_PROGRESS, custentity_service_call: `SC-${number}`, ...fields, entityId: name };
}

function checked(record: ErpRecordType, fields: Fields): Fields {
  const hidden = OUT_OF_REACH[record]?.find((name) => name in fields);
  if (hidden !== undefined)
    throw new NetSuiteRefusal(400, 'INVALID_CONTENT', `Invalid content in the request body. The field ${hidden} is not accessible.`, hidden);
  return record === 'job' && 'status' in fields ? { ...fields, status: jobStatus(fields['status']) } : fields;
}

function keep(site: SharedSite, record: ErpRecord): ErpRecord {
  site.erpRecords.set(record.id, record);
  keepErpRecord(site, record);
  return record;
}

/** The external id in a body; the internal one in it is not for the caller to set. */
function split(body: Fields): { readonly externalId: string | undefined; readonly fields: Fields } {
  const { id: _id, links: _links, externalId, ...fields } = body;
  return { externalId: typeof externalId === 'string' ? externalId : undefined, fields };
}

/** @throws NetSuiteRefusal 400 for an external id that is taken, or a field that cannot be set. */
export function createRecord(site: SharedSite, record: ErpRecordType, body: Fields): ErpRecord {
  const { externalId, fields } = split(body);
  if (externalId !== undefined && recordByExternalId(site, record, externalId))
    throw new NetSuiteRefusal(400, 'DUP_RCRD', `This record already exists: external id ${externalId}.`, 'externalId');
  const initial = initialFields(site, record, checked(record, fields));
  return keep(site, { id: String(FIRST_NUMBER + site.erpRecords.size), record, externalId: externalId ?? null, at: now(site), fields: initial });
}

/** Fields that the body does not name stay. @throws NetSuiteRefusal 400 for a field that cannot be set. */
export function changeRecord(site: SharedSite, record: ErpRecord, body: Fields): ErpRecord {
  const { externalId = record.externalId, fields } = split(body);
  return keep(site, { ...record, externalId, at: now(site), fields: { ...record.fields, ...checked(record.record, fields) } });
}

export function upsertRecord(site: SharedSite, record: ErpRecordType, externalId: string, body: Fields): ErpRecord {
  const standing = recordByExternalId(site, record, externalId);
  return standing ? changeRecord(site, standing, { ...body, externalId }) : createRecord(site, record, { ...body, externalId });
}
