import { clockOf } from '../state/clock';
import type { SharedSite } from '../state/shared-site';
import { html, type Markup } from './html';
import { instant } from './layout';

const STEPS = [
  ['15m', '+15 minutes'],
  ['1h', '+1 hour'],
  ['1d', '+1 day'],
] as const;
const BUSINESS_STEPS = [
  ['1bh', '+1 business hour'],
  ['8bh', '+8 business hours'],
  ['24bh', '+24 business hours'],
  ['1bd', '+1 business day'],
] as const;
const SPEEDS = [
  ['0', 'Pause'],
  ['1', 'Real speed'],
  ['60', '60 × faster'],
] as const;

const buttons = (name: string, entries: readonly (readonly [string, string])[]): Markup =>
  html`<div class="row">${entries.map(([value, label]) => html`<button class="plain" name="${name}" value="${value}">${label}</button>`)}</div>`;

/** Business steps and play need the product's stepper: this sandbox knows no calendar. */
export function clockForm(site: SharedSite, hasStepper: boolean, back: string): Markup {
  const time = html`<strong>${instant(clockOf(site).at)}</strong> here${site.head.clock ? '' : ', the real time'}`;
  const heading = html`<h2 id="clock">Clock</h2><p>It is ${time}.${site.head.speed === 0 ? ' The clock is paused.' : ''}</p>`;
  if (!site.head.clock) return html`<section aria-labelledby="clock">${heading}</section>`;
  return html`<section aria-labelledby="clock">${heading}
<form method="post" action="/desk/${site.name}/clock">
<input type="hidden" name="back" value="${back}">
${buttons('advance', STEPS)}
${hasStepper && html`<p class="meta">In the team's own working hours:</p>${buttons('advance', BUSINESS_STEPS)}<p class="meta">Let it run:</p>${buttons('speed', SPEEDS)}`}
</form>
<form method="post" action="/desk/${site.name}/clock">
<input type="hidden" name="back" value="${back}">
<label for="to">Go to an instant (UTC)</label><div class="row"><input id="to" name="to" type="datetime-local" required><button class="plain">Go</button></div>
</form></section>`;
}
