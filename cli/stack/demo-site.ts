import { compileCalendar } from '../../domain/calendar';
import type { Calendar } from '../../domain/calendar';
import type { SitePolicy } from '../../domain/policy/settings';
import { accountOf } from '../../rehearsal/account';
import { createDeskControl } from '../../rehearsal/doors/desk-control';
import { ask } from '../../rehearsal/doors/http';
import { createStaffApi } from '../../rehearsal/doors/staff-api';

export const DEMO_SITE = 'bestpack';
const SIGNING_SECRET = 'sandbox-signing-secret';
const MORNING_MINUTES = 8 * 60;

interface Demo {
  readonly api: string;
  readonly sandbox: string;
  readonly policy: SitePolicy;
}

/** Makes the site that a newcomer plays with; one from an earlier start goes on at the instant where it stood. */
export async function openDemoSite({ api, sandbox, policy }: Demo): Promise<void> {
  const desk = createDeskControl(sandbox, DEMO_SITE);
  const standing = await ask(`${sandbox}/control/sites/${DEMO_SITE}/clock`);
  if (standing.status === 404) {
    await desk.create({
      clock: { at: nextMorning(Date.now(), compileCalendar(policy.settings.calendar)), version: 1 },
      speed: 1,
      account: accountOf(policy),
      webhooks: [{ endpoint: `${api}/webhooks/zendesk/${DEMO_SITE}`, secret: SIGNING_SECRET }],
    });
  }
  await createStaffApi(api).adopt(DEMO_SITE, policy.process, {}, await desk.clock());
}

/** Eight o'clock on the next business day that has not begun by then, or the opening where that is later. */
export function nextMorning(from: number, calendar: Calendar): number {
  const today = eight(calendar.nextOpen(from), calendar);
  const morning = today > from ? today : eight(calendar.addDays(from, 1), calendar);
  return calendar.nextOpen(morning);
}

/** The same day at eight: a working day has no change of its clocks between its opening and its closing. */
function eight(at: number, calendar: Calendar): number {
  const [hours = 0, minutes = 0] = calendar.wallTime(at).time.split(':').map(Number);
  return Math.floor(at / 60_000) * 60_000 + (MORNING_MINUTES - hours * 60 - minutes) * 60_000;
}
