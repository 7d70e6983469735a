import { Router, type Request, type Response } from 'express';
import { originOf } from '../origin';
import { bearerToken } from '../sealed-token';
import { siteOf } from '../site-of';
import { ERP_RECORDS, type ErpRecord, type ErpRecordType } from '../state/erp-record';
import { changeRecord, createRecord, recordByExternalId, upsertRecord } from './records';
import { NetSuiteRefusal } from './refusal';
import { seal } from './token-routes';

const EXTERNAL = /^eid:(.+)$/s;

function typeOf(request: Request): ErpRecordType {
  const type = ERP_RECORDS.find((each) => each === request.params['record']);
  if (!type) throw new NetSuiteRefusal(404, 'NONEXISTENT_RECORD_TYPE', `Record type '${String(request.params['record'])}' does not exist.`);
  return type;
}

function recordOf(request: Request): ErpRecord {
  const [site, type, id] = [siteOf(request), typeOf(request), String(request.params['id'])];
  const externalId = EXTERNAL.exec(id)?.[1];
  const record = externalId === undefined ? site.erpRecords.get(id) : recordByExternalId(site, type, externalId);
  if (record?.record !== type)
    throw new NetSuiteRefusal(404, 'NONEXISTENT_ID', `The record instance does not exist. Provide a valid record instance ID: ${id}.`);
  return record;
}

function bodyOf(request: Request): Readonly<Record<string, unknown>> {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new NetSuiteRefusal(400, 'INVALID_CONTENT', 'Invalid content in the request body. A JSON object is needed.');
  return body as Readonly<Record<string, unknown>>;
}

const addressOf = (request: Request, { record, id }: ErpRecord): string =>
  `${originOf(request)}/netsuite/${siteOf(request).name}/services/rest/record/v1/${record}/${id}`;

/** A write answers with nothing but the place of the record. */
const written = (request: Request, response: Response, record: ErpRecord): void => void response.status(204).location(addressOf(request, record)).end();

/** https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1545141395.html */
export const recordRoutes = Router({ mergeParams: true });

recordRoutes.use((request, _response, next) => {
  if (!seal.holds(siteOf(request).name, bearerToken(request.get('authorization'))))
    throw new NetSuiteRefusal(401, 'INVALID_LOGIN', 'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI.');
  next();
});
recordRoutes.post('/:record', (request, response) => {
  written(request, response, createRecord(siteOf(request), typeOf(request), bodyOf(request)));
});
recordRoutes.get('/:record/:id', (request, response) => {
  const record = recordOf(request);
  const { id, externalId, fields } = record;
  const links = [{ rel: 'self', href: addressOf(request, record) }];
  response.json({ links, id, ...(externalId === null ? {} : { externalId }), ...fields });
});
recordRoutes.patch('/:record/:id', (request, response) => {
  written(request, response, changeRecord(siteOf(request), recordOf(request), bodyOf(request)));
});
recordRoutes.put('/:record/:id', (request, response) => {
  const externalId = EXTERNAL.exec(request.params.id)?.[1];
  if (externalId === undefined) throw new NetSuiteRefusal(405, 'METHOD_NOT_ALLOWED', 'PUT needs an external id: eid:<external id>.');
  written(request, response, upsertRecord(siteOf(request), typeOf(request), externalId, bodyOf(request)));
});
