import { ScheduleOverlapPolicy } from '@temporalio/client';
import type { Client, DayOfWeek, ScheduleOptions } from '@temporalio/client';
import { digestWorkflowId } from '../../contracts/temporal/ids';
import type { Weekday } from '../../domain/calendar';
import type { SitePolicy } from '../../domain/policy/settings';
import { DEADLINES_MS, within } from './deadlines';
import { DIGEST, digestStart } from './digest-now';
import { keepSchedule } from './keep-schedule';
import type { SiteDoor } from './site-door';

/** The Temporal Schedule that starts a site's daily digest. Throws `DoorError`. */
export interface DigestSchedule {
  /** Makes the site's Schedule, or brings it up to date; one that an operator paused stays paused. */
  readonly keep: (site: string, policy: SitePolicy) => Promise<void>;
}

export function createDigestSchedule(client: Client): DigestSchedule {
  return {
    keep: (site, policy) =>
      within(client, DEADLINES_MS.act, `digest schedule of ${site}`, () => keepSchedule(client, scheduleOf(site, policy))),
  };
}

/** The sites, whose adopted policy also sets when their digest goes out. One on a test clock has none: Schedules run in real time. */
export const withDigest = (sites: SiteDoor, schedule: DigestSchedule): SiteDoor => ({
  ...sites,
  ensure: async (site, policy, clock) => {
    const outcome = await sites.ensure(site, policy, clock);
    if (!clock) await schedule.keep(site, policy);
    return outcome;
  },
});

const DAYS: Readonly<Record<Weekday, DayOfWeek>> = { sun: 'SUNDAY', mon: 'MONDAY', tue: 'TUESDAY', wed: 'WEDNESDAY', thu: 'THURSDAY', fri: 'FRIDAY', sat: 'SATURDAY' };
const WEEK = Object.keys(DAYS) as readonly Weekday[];

/** Weekdays alone: which of them are holidays is read from the policy when the digest is made. */
function scheduleOf(site: string, { settings, notices }: SitePolicy): ScheduleOptions {
  const { timeZone, hours } = settings.calendar;
  const [hour = 0, minute = 0] = notices.digestAt.split(':').map(Number);
  const dayOfWeek = WEEK.filter((day) => (hours[day]?.length ?? 0) > 0).map((day) => DAYS[day]);
  return {
    scheduleId: digestWorkflowId(site),
    spec: { calendars: dayOfWeek.length === 0 ? [] : [{ hour, minute, dayOfWeek, comment: `daily digest of ${site}` }], timezone: timeZone },
    action: { type: 'startWorkflow', workflowType: DIGEST, ...digestStart(site) },
    // A list of duties that comes in the afternoon, after an outage, is no use any more.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' },
  };
}
