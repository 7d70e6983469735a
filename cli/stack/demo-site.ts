import { compileCalendar } from '../../domain/calendar';
import type { Calendar } from '../../domain/calendar';
import type { Json } from '../../domain/json';
import type { SitePolicy } from '../../domain/policy/settings';
import { accountOf } from '../../rehearsal/account';
import { createDeskControl } from '../../rehearsal/doors/desk-control';
import { ask } from '../../rehearsal/doors/http';
import { createStaffApi } from '../../rehearsal/doors/staff-api';
import { zohoAccountOf } from '../../rehearsal/zoho-account';
import { DESK_OF_PROCESS } from '../../runtime/config';

const SIGNING_SECRET = 'sandbox-signing-secret';
const MORNING_MINUTES = 8 * 60;

interface Demo {
  readonly api: string;
  readonly sandbox: string;
  readonly policy: SitePolicy;
}

/** Each process has a site of its own name to play with; one from an earlier start goes on at the instant where it stood. Answers with its name. */
export async function openDemoSite({ api, sandbox, policy }: Demo): Promise<string> {
  const site = policy.process;
  const desk = createDeskControl(sandbox, site, DESK_OF_PROCESS[site]);
  const standing = await ask(`${sandbox}/control/sites/${site}/clock`);
  if (standing.status === 404) {
    await desk.create({ clock: { at: nextMorning(Date.now(), compileCalendar(policy.settings.calendar)), version: 1 }, speed: 1, ...deskFor(policy, api) });
  }
  await createStaffApi(api).adopt(site, policy.process, {}, await desk.clock());
  return site;
}

/** The account that the process is written for, with the webhook of its site. */
function deskFor(policy: SitePolicy, api: string): { readonly [key: string]: Json } {
  const kind = DESK_OF_PROCESS[policy.process];
  const endpoint = `${api}/webhooks/${kind}/${policy.process}`;
  return kind === 'zoho'
    ? { desk: 'zoho', account: zohoAccountOf(policy), webhooks: [{ endpoint }] }
    : { account: accountOf(policy), webhooks: [{ endpoint, secret: SIGNING_SECRET }] };
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
