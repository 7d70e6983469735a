import { PRIORITIES } from '../facts/words';
import type { Outline } from './outline';
import type { BestpackSettings } from './settings';
import { writtenDays, writtenLength, writtenList, writtenShares, writtenSpan } from './written';

export const bestpackOutline = (settings: BestpackSettings): Outline => [
  ...windowOutline(settings),
  ...chaseOutline(settings),
  ['prices.currency', settings.currency],
  ['prices.validFor', writtenSpan(settings.priceValidMs)],
  ['orders.tellCustomer', String(settings.tellOrders)],
  ['purchaseOrder.required', settings.poRequired],
  ...endOutline(settings),
];

const windowOutline = ({ window }: BestpackSettings): Outline => [
  ...PRIORITIES.map((priority) => [`window.within.${priority}`, writtenLength(window.withinMs[priority])] as const),
  ['window.warnAt', writtenShares(window.warnAt)],
];

const chaseOutline = ({ engineeringChaseMs, chase, noteWithinMs }: BestpackSettings): Outline => [
  ['engineering.chaseEvery', writtenLength(engineeringChaseMs)],
  ['chase.sales', writtenDays(chase.salesDays)],
  ['chase.rga', writtenDays(chase.rgaDays)],
  ['chase.invoice', writtenDays(chase.invoiceDays)],
  ['chase.project', writtenDays(chase.projectDays)],
  ['chase.order', writtenDays(chase.orderDays)],
  ['chase.price', writtenLength(chase.priceMs)],
  ['chase.guidance', writtenLength(chase.guidanceMs)],
  ['notes.within', writtenLength(noteWithinMs)],
];

/** What is owed when the work is done. */
const endOutline = ({ tripReport, article, requiredToClose }: BestpackSettings): Outline => [
  ['tripReport.within', writtenDays(tripReport.withinDays)],
  ['tripReport.warnAt', writtenShares(tripReport.warnAt)],
  ['article.owner', writtenDays(article.ownerDays)],
  ['article.manager', writtenDays(article.managerDays)],
  ['article.urgent', writtenDays(article.urgentDays)],
  ['article.owedBy', writtenList(article.owedBy)],
  ...(['all', 'technical', 'parts', 'service'] as const).map((kind) => [`closing.requiredFields.${kind}`, writtenList(requiredToClose[kind])] as const),
];
