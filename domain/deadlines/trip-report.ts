import type { Case } from '../actions/case';
import type { Due, Tell } from '../effects';
import type { Fact } from '../facts/fact';
import { owedReport, owedReports, visitNumbered } from '../facts/service-readings';
import { intentId } from '../intents';
import { bestpackSettings } from '../policy/settings';
import { wall } from './acknowledgment';
import { nextReminder } from './track-case';
import type { TrackCase } from './track-case';

type Clock = Pick<Case, 'settings' | 'calendar'>;

/** The same wall time, some business days after the visit was completed. */
const dueOf = (completed: Fact<'visitCompleted'>, { settings, calendar }: Clock): number => calendar.addDays(completed.at, bestpackSettings(settings).tripReport.withinDays);

/** Until when the trip report of the completed visit is owed. */
export function reportDue(track: Clock & Pick<Case, 'facts'>): number | undefined {
  const completed = owedReport(track.facts);
  return completed && dueOf(completed, track);
}

/** Warnings to whoever made the visit; when the report is due and from then on the owner of the process is told too. */
export const tripReportDues = (track: TrackCase): readonly Due[] => owedReports(track.facts).flatMap((completed) => reportClock(completed, track));

function reportClock(completed: Fact<'visitCompleted'>, track: TrackCase): readonly Due[] {
  const { facts, settings, calendar, sentAt } = track;
  const visit = visitNumbered(facts, completed.value.visit);
  if (!visit) return [];
  const { date, who, path } = visit.value;
  const due = dueOf(completed, track);
  const what = `the trip report of the visit on ${date}`;
  // A third party reports on a page of its own; the address is for nobody else.
  const link: Pick<Tell, 'link'> = path === 'B' ? { link: { to: 'decision', decision: intentId('report', visit.n), who } } : {};
  const total = calendar.between(completed.at, due);
  const warnings = bestpackSettings(settings).tripReport.warnAt.map((fraction): Due => {
    const percent = String(Math.round(fraction * 100));
    const values = { what, percent, due: wall(track, due) };
    const id = intentId('warning', 'report', completed.n, percent);
    return { at: calendar.add(completed.at, Math.round(total * fraction)), effect: { do: 'tell', id, to: [who], template: 'notice-warning', values, ...link } };
  });
  const overdue = (to: string, whom: string): readonly Due[] => {
    const later = (at: number): number => (at < due ? due : calendar.addDays(at, bestpackSettings(settings).chase.invoiceDays));
    const next = nextReminder(sentAt, (k) => intentId('overdue', 'report', completed.n, whom, k), completed.at, later);
    const values = { what, times: String(next.k) };
    return [{ at: next.at, effect: { do: 'tell', id: next.id, to: [to], template: 'notice-overdue', values, ...(to === who ? link : {}) } }];
  };
  return [...warnings, ...overdue(who, 'visitor'), ...(who === settings.owner ? [] : overdue(settings.owner, 'owner'))];
}
