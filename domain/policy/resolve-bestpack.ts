import type { BestpackDocument } from './document';
import type { BestpackSettings, TicketSettings } from './settings';

/** The settings that `bestpack` alone has. */
export const bestpackPart = (document: BestpackDocument): Omit<BestpackSettings, Exclude<keyof TicketSettings, 'process'>> => ({
  process: document.process,
  window: { withinMs: document.window.within, warnAt: document.window.warnAt },
  engineeringChaseMs: document.engineering.chaseEvery,
  chase: chaseOf(document),
  tripReport: { withinDays: document.tripReport.within, warnAt: document.tripReport.warnAt },
  article: articleOf(document),
  noteWithinMs: document.notes.within,
  poRequired: document.purchaseOrder.required,
  currency: document.prices.currency,
  priceValidMs: document.prices.validFor,
  tellOrders: document.orders.tellCustomer,
  requiredToClose: document.closing.requiredFields,
});

const chaseOf = ({ chase }: BestpackDocument): BestpackSettings['chase'] => ({
  salesDays: chase.sales,
  rgaDays: chase.rga,
  invoiceDays: chase.invoice,
  projectDays: chase.project,
  orderDays: chase.order,
  priceMs: chase.price,
  guidanceMs: chase.guidance,
});

const articleOf = ({ article }: BestpackDocument): BestpackSettings['article'] => ({
  ownerDays: article.owner,
  managerDays: article.manager,
  urgentDays: article.urgent,
  owedBy: article.owedBy,
});
