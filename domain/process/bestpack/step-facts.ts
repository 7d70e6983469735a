import type { FactName } from '../../facts/values';

/** The fact that finishes a step which has a rule of its own. */
export const STEP_FACTS: Readonly<Record<string, FactName>> = {
  'technical/engineering': 'returned',
  'technical/tell-customer': 'customerTold',
  'technical/diagnose': 'diagnosis',
  'parts/identify': 'part',
  'parts/price': 'priceConfirmed',
  'parts/quote': 'quote',
  'parts/answer': 'quoteAnswer',
  'parts/order': 'orderStatus',
  'parts/rga': 'rgaHandedOff',
  'service/billing': 'billingApproval',
  'service/estimate': 'estimate',
  'service/po': 'purchaseOrder',
  'service/schedule': 'visit',
  'service/visit': 'visitCompleted',
  'service/report': 'tripReport',
  'service/invoice': 'invoice',
  'service/close-project': 'projectClosed',
};
