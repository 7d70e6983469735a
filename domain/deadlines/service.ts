import { holderOf } from '../actions/case';
import { endOfDay } from '../actions/end-of-day';
import type { Due, Tell } from '../effects';
import type { Fact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import { acceptanceOf, bookedVisit, holdOf, isEndUser, jobPackOf, owedReport } from '../facts/service-readings';
import { intentId } from '../intents';
import { invoiceOwed, projectOpen } from '../process/bestpack/service-progress';
import { bestpackSettings } from '../policy/settings';
import { nextReminder } from './track-case';
import type { TrackCase, TrackDues } from './track-case';
import { tripReportDues } from './trip-report';

/** The clocks of the service track's steps. */
export const serviceDues: TrackDues = (track) => [...sales(track), ...acceptance(track), ...visitMade(track), ...tripReportDues(track), ...invoice(track), ...project(track)];

interface Chase {
  /** What the id begins with, and the number of the fact that it is about. */
  readonly id: readonly [what: string, n: number];
  readonly from: number;
  readonly days: number;
  readonly to: string;
  readonly what: string;
  readonly link?: NonNullable<Tell['link']>;
}

function chase({ sentAt, calendar }: TrackCase, { id, from, days, to, what, link }: Chase): Due {
  const next = nextReminder(sentAt, (k) => intentId('overdue', ...id, k), from, (at) => calendar.addDays(at, days));
  const values = { what, times: String(next.k) };
  return { at: next.at, effect: { do: 'tell', id: next.id, to: [to], template: 'notice-overdue', values, ...(link === undefined ? {} : { link }) } };
}

function sales(track: TrackCase): readonly Due[] {
  const { facts, settings } = track;
  const routed = latest(facts, 'routedToSales');
  if (!routed || has(facts, 'distributor') || !isEndUser(facts)) return [];
  const to = holderOf('sales', settings);
  const link = { to: 'decision', decision: intentId('distributor', routed.n), who: to } as const;
  return [chase(track, { id: ['sales', routed.n], from: routed.at, days: bestpackSettings(settings).chase.salesDays, to, what: 'the distributor of the end user', link })];
}

/** A third party that has the job pack and has not accepted its date; whoever sent the pack should know as well. */
function acceptance(track: TrackCase): readonly Due[] {
  const { facts, settings } = track;
  const visit = bookedVisit(facts);
  const pack = visit && jobPackOf(facts, visit);
  if (!visit || !pack || holdOf(facts) || acceptanceOf(facts, visit)) return [];
  const what = `the acceptance of the visit on ${visit.value.date}`;
  // A visit that was on hold is asked about anew from its resumption.
  const common = { from: Math.max(pack.at, latest(facts, 'visitResumed')?.at ?? 0), days: bestpackSettings(settings).chase.salesDays, what };
  return [
    chase(track, { ...common, id: ['date', pack.n], to: visit.value.who, link: linkFor(visit, 'date') }),
    chase(track, { ...common, id: ['acceptance', pack.n], to: settings.triager }),
  ];
}

const linkFor = (visit: Fact<'visit'>, kind: 'date' | 'report') => ({ to: 'decision', decision: intentId(kind, visit.n), who: visit.value.who }) as const;

/** The day of an accepted visit is over: the third party reports on its page, which also says that the visit took place. */
function visitMade(track: TrackCase): readonly Due[] {
  const { facts, settings, calendar, sentAt } = track;
  const visit = bookedVisit(facts);
  if (visit?.value.path !== 'B' || holdOf(facts) || !acceptanceOf(facts, visit)) return [];
  const over = endOfDay(visit.value.date, calendar);
  if (over === undefined) return [];
  const later = (at: number): number => (at === over ? calendar.nextOpen(over + 1) : calendar.addDays(at, bestpackSettings(settings).chase.invoiceDays));
  const next = nextReminder(sentAt, (k) => intentId('overdue', 'visit', visit.n, k), over, later);
  const values = { what: `the trip report of the visit on ${visit.value.date}`, times: String(next.k) };
  return [{ at: next.at, effect: { do: 'tell', id: next.id, to: [visit.value.who], template: 'notice-overdue', values, link: linkFor(visit, 'report') } }];
}

function invoice(track: TrackCase): readonly Due[] {
  const { facts, settings } = track;
  const report = latest(facts, 'tripReport');
  if (!report || !invoiceOwed({ facts }) || owedReport(facts)) return [];
  return [chase(track, { id: ['invoice', report.n], from: report.at, days: bestpackSettings(settings).chase.invoiceDays, to: settings.triager, what: 'the invoice' })];
}

function project(track: TrackCase): readonly Due[] {
  const { facts, settings } = track;
  const invoiced = latest(facts, 'invoice');
  if (!invoiced || invoiceOwed({ facts }) || !projectOpen({ facts })) return [];
  return [chase(track, { id: ['project', invoiced.n], from: invoiced.at, days: bestpackSettings(settings).chase.projectDays, to: settings.triager, what: 'the NetSuite project to be closed' })];
}
