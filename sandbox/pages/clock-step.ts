import { setClock } from '../state/clock';
import { keepHead } from '../state/keep';
import type { SharedSite } from '../state/shared-site';
import type { Form } from './form';
import type { Said } from './layout';

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const STEPPER_TIMEOUT_MS = 120_000;

const bad = (text: string): Said => ({ text, bad: true });

function targetOf(site: SharedSite, at: number, form: Form): number | null {
  if (form['to']) return Date.parse(`${form['to']}Z`);
  const step = /^(\d+)([mhd])$/.exec(form['advance'] ?? '');
  return step ? at + Number(step[1]) * (UNIT_MS[step[2] ?? ''] ?? 0) : null;
}

function moveHere(site: SharedSite, form: Form): Said {
  const { clock } = site.head;
  if (!clock) return bad('This account runs in real time: its clock cannot be moved.');
  const target = targetOf(site, clock.at, form);
  if (target === null || Number.isNaN(target))
    return bad('Without the product beside it the sandbox only knows steps in minutes, hours and days, or an instant.');
  if (target <= clock.at) return bad('The clock only goes forward.');
  setClock(site, { at: target, version: clock.version + 1 });
  keepHead(site);
  return { text: `The clock was moved to ${new Date(target).toISOString()}.`, bad: false };
}

function requestOf(form: Form): Record<string, unknown> {
  if (form['speed']) return { speed: Number(form['speed']) };
  return form['to'] ? { to: new Date(`${form['to']}Z`).toISOString() } : { advance: form['advance'] };
}

async function askStepper(clockUrl: string, site: SharedSite, form: Form): Promise<Said> {
  try {
    const response = await fetch(`${clockUrl}/${encodeURIComponent(site.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(requestOf(form)),
      signal: AbortSignal.timeout(STEPPER_TIMEOUT_MS),
    });
    return { text: `The clock stepper answered: ${await response.text()}`, bad: !response.ok };
  } catch (error) {
    return bad(`The clock stepper at ${clockUrl} did not answer (${error instanceof Error ? error.message : String(error)}). Is the product running?`);
  }
}

/** Moves the clock through the product's stepper where there is one, so that everything due on the way happens at its instant; else by itself. */
export const stepClock = (clockUrl: string | undefined, site: SharedSite, form: Form): Promise<Said> =>
  clockUrl === undefined ? Promise.resolve(moveHere(site, form)) : askStepper(clockUrl, site, form);
