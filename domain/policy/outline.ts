import { PRIORITIES } from '../facts/words';
import type { CalendarSpec } from '../calendar';
import type { SitePolicy, TicketSettings } from './settings';
import { writtenDays, writtenLength, writtenList, writtenShares, writtenShifts, writtenSpan } from './written';

/** What stands at each place of a policy, as a file would write it; a place that the policy leaves out is missing. */
export type Outline = readonly (readonly [place: string, written: string])[];

/** Everything but people and matrix, in the order of the file. */
export function outlineOf({ process, settings, desk, notices }: SitePolicy): Outline {
  return [
    ['process', process],
    ['owner', settings.owner],
    ['triager', settings.triager],
    ...(settings.from === undefined ? [] : [['from', new Date(settings.from).toISOString()] as const]),
    ['team.name', desk.teamName],
    ...calendarOutline(settings.calendar),
    ...deadlineOutline(settings),
    ...chaseOutline(settings),
    ['prices.currency', settings.currency],
    ['prices.validFor', writtenSpan(settings.priceValidMs)],
    ['orders.tellCustomer', String(settings.tellOrders)],
    ['purchaseOrder.required', settings.poRequired],
    ['people, any capacity', String(settings.limitsTickets)],
    ['notices.by', writtenList(notices.by)],
    ['notices.digestAt', notices.digestAt],
    ['confirmLink.validFor', `${settings.confirmLinkDays}d`],
    ...(['all', 'technical', 'parts', 'service'] as const).map((kind) => [`closing.requiredFields.${kind}`, writtenList(settings.requiredToClose[kind])] as const),
    ['enforce', settings.enforce],
    ['grace', writtenLength(settings.graceMs)],
  ];
}

const calendarOutline = ({ timeZone, hours, holidays = [], exceptions = {} }: CalendarSpec): Outline => [
  ['calendar.timeZone', timeZone],
  ...Object.entries(hours).map(([day, shifts]) => [`calendar.hours.${day}`, writtenShifts(shifts)] as const),
  ['calendar.holidays', writtenList(holidays)],
  ...Object.entries(exceptions).map(([date, shifts]) => [`calendar.exceptions.${date}`, writtenShifts(shifts)] as const),
];

const deadlineOutline = ({ acknowledgment, window, ladder, automaticReplySubjects }: TicketSettings): Outline => [
  ['acknowledgment.within', writtenLength(acknowledgment.withinMs)],
  ['acknowledgment.warnAt', writtenShares(acknowledgment.warnAt)],
  ...PRIORITIES.map((priority) => [`window.within.${priority}`, writtenLength(window.withinMs[priority])] as const),
  ['window.warnAt', writtenShares(window.warnAt)],
  ['ladder.followUp', writtenLength(ladder.followUpMs)],
  ['ladder.final', writtenLength(ladder.finalMs)],
  ['ladder.spacing', writtenLength(ladder.spacingMs)],
  ['ladder.close', writtenLength(ladder.closeMs)],
  ['ladder.patientAbout', writtenList(ladder.patientAbout)],
  ['automaticReplies.subjects', writtenList(automaticReplySubjects)],
];

const chaseOutline = ({ engineeringChaseMs, chase, noteWithinMs, tripReport, article }: TicketSettings): Outline => [
  ['engineering.chaseEvery', writtenLength(engineeringChaseMs)],
  ['chase.sales', writtenDays(chase.salesDays)],
  ['chase.rga', writtenDays(chase.rgaDays)],
  ['chase.invoice', writtenDays(chase.invoiceDays)],
  ['chase.project', writtenDays(chase.projectDays)],
  ['chase.order', writtenDays(chase.orderDays)],
  ['chase.price', writtenLength(chase.priceMs)],
  ['chase.guidance', writtenLength(chase.guidanceMs)],
  ['notes.within', writtenLength(noteWithinMs)],
  ['tripReport.within', writtenDays(tripReport.withinDays)],
  ['tripReport.warnAt', writtenShares(tripReport.warnAt)],
  ['article.owner', writtenDays(article.ownerDays)],
  ['article.manager', writtenDays(article.managerDays)],
  ['article.urgent', writtenDays(article.urgentDays)],
  ['article.owedBy', writtenList(article.owedBy)],
];
