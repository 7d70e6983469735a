import type { ErpRecord } from '../doors/desk-control';
import type { StepAct } from '../format/scenario';
import { chosenTicket } from './named';
import type { Stage } from './stage';

type ErpAct = Extract<StepAct, { verb: 'erp' }>;

/** Something that somebody does in NetSuite by hand: to a ticket's own record, or to one beside it. */
export async function erpStep(stage: Stage, { on, record, externalId, fields }: ErpAct): Promise<void> {
  const id = on === undefined ? externalId : ownExternalId(stage.site, chosenTicket(stage, on));
  await stage.desk.writeErpRecord(record, { ...fields, ...(id === undefined ? {} : { externalId: id }) });
}

/** By this external id the process finds the project of a ticket again. */
const ownExternalId = (site: string, ticketId: string): string => `supportway-${site}-${ticketId}`;

/** A ticket's own records, and those that people made by hand. */
export const concerns = ({ externalId }: ErpRecord, site: string, ticketId: string): boolean =>
  externalId === null || externalId === ownExternalId(site, ticketId) || !externalId.startsWith('supportway-');
