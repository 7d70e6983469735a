import type { OwedTask, TeamTasks } from '../contracts/http/site-tasks';
import type { Digest, OfficeActivities } from '../contracts/temporal/activities';
import { compileCalendar } from '../domain/calendar';
import type { Calendar, CalendarSpec } from '../domain/calendar';
import { wall } from '../domain/deadlines/acknowledgment';

/** What the open tickets of a site ask of its team, and the calendar that it lives by. */
export interface SiteTasks {
  /** Fails where the site or its tickets do not answer. */
  owedAt(site: string): Promise<TeamTasks & { readonly calendar: CalendarSpec }>;
}

/** Lists for the people who owe something, on days with business hours. */
export const createGatherTasks =
  (team: SiteTasks): OfficeActivities['gatherTasks'] =>
  async (site) => {
    const { now, tasks, calendar: spec } = await team.owedAt(site);
    const calendar = compileCalendar(spec);
    if (calendar.closedDays(now, now).length > 0) return [];
    const { date } = calendar.wallTime(now);
    const owners = [...new Set(tasks.map(({ owner }) => owner))].sort();
    return owners.map((to): Digest => {
      const lines = tasks.filter(({ owner }) => owner === to).map((task) => lineOf(task, now, calendar));
      return { id: `digest/${site}/${date}/${to}`, to, tasks: lines.join('\n'), at: now };
    });
  };

/** "- Triage: ticket 48213, Tape head jams; due Mon 2026-03-09 08:00, overdue" */
function lineOf({ label, ticketId, subject, due }: OwedTask, now: number, calendar: Calendar): string {
  const deadline = due === undefined ? '' : `; due ${wall({ calendar }, due)}${due <= now ? ', overdue' : ''}`;
  return `- ${label}: ${ticketId.startsWith('request ') ? ticketId : `ticket ${ticketId}`}, ${subject}${deadline}`;
}
