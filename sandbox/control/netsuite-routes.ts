import { Router } from 'express';
import * as v from 'valibot';
import { createRecord, upsertRecord } from '../netsuite/records';
import { netSuiteAccessSchema } from '../state/definition';
import { ERP_RECORDS } from '../state/erp-record';
import { keepHead } from '../state/keep';
import type { Sites } from '../state/sites';
import { ControlError, parsed, siteNamed } from './answers';

const fieldsSchema = v.looseObject({ externalId: v.optional(v.pipe(v.string(), v.minLength(1))) });

/** Whose signature NetSuite takes, and what people write there by hand. */
export function netSuiteRoutes(sites: Sites): Router {
  const router = Router();
  router.get('/:site/netsuite', (request, response) => {
    response.json([...siteNamed(sites, request.params.site).erpRecords.values()]);
  });
  router.put('/:site/netsuite', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    site.head.netsuite = parsed(netSuiteAccessSchema, request.body);
    keepHead(site);
    response.json(site.head.netsuite);
  });
  router.post('/:site/netsuite/:record', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const record = ERP_RECORDS.find((each) => each === request.params.record);
    if (!record) throw new ControlError(404, `NetSuite has no record "${request.params.record}" here; there are: ${ERP_RECORDS.join(', ')}`);
    const fields = parsed(fieldsSchema, request.body);
    response.status(201).json(fields.externalId === undefined ? createRecord(site, record, fields) : upsertRecord(site, record, fields.externalId, fields));
  });
  return router;
}
