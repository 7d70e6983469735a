import * as v from 'valibot';
import { VISIT_PATHS } from '../facts/words';
import type { VisitPath } from '../facts/words';
import { amount } from './parts-data';

/** Data schemas of the service actions: liberal in what people type, strict in what comes out. */

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const BILLABLE: Readonly<Record<string, boolean>> = { billable: true, yes: true, true: true, nonbillable: false, notbillable: false, no: false, false: false };

/** Whether the customer pays: a boolean, or the words of the desk's field. */
export const billable = v.pipe(
  v.union([v.boolean(), v.string()], 'billable must be billable or non-billable'),
  v.transform((value) => (typeof value === 'boolean' ? value : BILLABLE[plain(value)])),
  v.boolean('billable must be billable or non-billable'),
);

export const billableWord = (isBillable: boolean): string => (isBillable ? 'billable' : 'non-billable');

const PATHS: Readonly<Record<string, VisitPath>> = { a: 'A', patha: 'A', staff: 'A', bestpackstaff: 'A', b: 'B', pathb: 'B', '3rdparty': 'B', thirdparty: 'B', contractor: 'B' };

/** A, our own staff, or B, a third party. */
export const visitPath = v.pipe(
  v.string('path must be A or B'),
  v.transform((text) => PATHS[plain(text)]),
  v.picklist(VISIT_PATHS, 'path must be A (our own staff) or B (a third party)'),
);

/** Money of an estimate, an order or an invoice, in whole cents: what people read is what is compared. */
export const money = v.pipe(amount('amount'), v.minValue(0, 'amount must not be below 0'), v.transform((value) => Math.round(value * 100) / 100));

/** Money as people read it. */
export const twoDecimals = (value: number): string => value.toFixed(2);
