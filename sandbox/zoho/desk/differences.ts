import type { Property, TicketState, ZohoSite } from '../state/model';
import { statusTypeOf } from './state-rules';

interface Named {
  readonly id: string;
  readonly name: string;
}

const change = (propertyName: string, propertyType: string, previousValue: unknown, updatedValue: unknown): Property => ({
  propertyName,
  propertyType,
  propertyValue: { previousValue, updatedValue },
});

function ownerOf(site: ZohoSite, id: string | null): Named | null {
  const agent = site.catalog.agents.find((each) => each.id === id);
  return agent ? { id: agent.id, name: agent.name } : null;
}

function productOf(site: ZohoSite, id: string | null): Named | null {
  const product = id === null ? undefined : site.products.get(id);
  return product ? { id: product.id, name: product.name } : null;
}

/** What the history says about the change from one state to another: one property for each thing that differs. */
export function changedProperties(site: ZohoSite, before: TicketState | null, after: TicketState): readonly Property[] {
  const was = (pick: (state: TicketState) => string | null): string | null => (before ? pick(before) : null);
  const texts = [
    ['Status', 'Picklist', (state: TicketState) => state.status],
    ['Priority', 'Picklist', (state: TicketState) => state.priority],
    ...site.catalog.fields.map(({ label, type, apiName }) => [label, type, (state: TicketState) => state.cf[apiName] ?? null] as const),
  ] as const;
  const differs = (pick: (state: TicketState) => string | null): boolean => was(pick) !== pick(after);
  const owner = (state: TicketState): string | null => state.assigneeId;
  const product = (state: TicketState): string | null => state.productId;
  return [
    ...(before && differs((state) => state.subject) ? [change('Subject', 'Text', before.subject, after.subject)] : []),
    ...texts.filter(([, , pick]) => differs(pick)).map(([name, type, pick]) => change(name, type, was(pick), pick(after))),
    ...(differs(owner) ? [change('Ticket Owner', 'LookUp', ownerOf(site, was(owner)), ownerOf(site, owner(after)))] : []),
    ...(differs(product) ? [change('Product Name', 'LookUp', productOf(site, was(product)), productOf(site, product(after)))] : []),
  ];
}

/** The old values of what differs, as the webhooks' `prevState` has them. */
export function previousState(site: ZohoSite, before: TicketState, after: TicketState): Readonly<Record<string, unknown>> {
  const cf = Object.entries(before.cf).filter(([apiName, value]) => after.cf[apiName] !== value);
  const scalars = (['subject', 'priority', 'assigneeId', 'productId'] as const).filter((name) => before[name] !== after[name]);
  return {
    ...(before.status === after.status ? {} : { status: before.status, statusType: statusTypeOf(site, before.status) }),
    ...Object.fromEntries(scalars.map((name) => [name, before[name]])),
    ...(cf.length === 0 ? {} : { cf: Object.fromEntries(cf) }),
  };
}
