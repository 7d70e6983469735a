import type { NextFunction, Request, Response } from 'express';
import { DeskRefusal } from '../desk/refusal';
import { siteOf } from './site-of';
import type { Site } from '../state/model';
import { openRateWindow, type RateWindow } from '../rate-window';

// https://developer.zendesk.com/api-reference/introduction/rate-limits/
const MINUTE_MS = 60_000;
const REQUESTS_PER_MINUTE = 700;
const UPDATES_PER_TICKET = 30;
const UPDATES_PER_TICKET_WINDOW_MS = 10 * MINUTE_MS;
const UPDATES_PER_MINUTE = 100;
const TRIAL_UPDATES_PER_MINUTE = 20;
const TICKET_PATH = /^\/tickets\/(\d+)(\.json)?$/;

interface SiteWindows {
  readonly requests: RateWindow;
  readonly updates: RateWindow;
  readonly byTicket: Map<string, RateWindow>;
}

const windows = new WeakMap<Site, SiteWindows>();

function windowsOf(site: Site): SiteWindows {
  const known = windows.get(site);
  if (known) return known;
  const updates = openRateWindow(site.definition.trial ? TRIAL_UPDATES_PER_MINUTE : UPDATES_PER_MINUTE, MINUTE_MS);
  const fresh = { requests: openRateWindow(REQUESTS_PER_MINUTE, MINUTE_MS), updates, byTicket: new Map<string, RateWindow>() };
  windows.set(site, fresh);
  return fresh;
}

function ticketWindow({ byTicket }: SiteWindows, ticketId: string): RateWindow {
  const window = byTicket.get(ticketId) ?? openRateWindow(UPDATES_PER_TICKET, UPDATES_PER_TICKET_WINDOW_MS);
  byTicket.set(ticketId, window);
  return window;
}

function refuse(response: Response, window: RateWindow, at: number): never {
  response.set('retry-after', String(window.resetsInSeconds(at)));
  throw new DeskRefusal(429, { error: 'APIRateLimitExceeded', description: `Number of allowed API requests exceeded: ${window.limit}` });
}

/** Windows run in real time and are always shown in the headers; they refuse only while the fault `limits` is on. */
export function limits(request: Request, response: Response, next: NextFunction): void {
  const site = siteOf(request);
  const { requests, updates, ...others } = windowsOf(site);
  const at = Date.now();
  const ticketId = request.method === 'PUT' ? TICKET_PATH.exec(request.path)?.[1] : undefined;
  const used = ticketId === undefined ? [requests] : [requests, updates, ticketWindow({ requests, updates, ...others }, ticketId)];
  const exhausted = site.head.faults.limits ? used.find((window) => window.remaining(at) === 0) : undefined;
  if (!exhausted) for (const window of used) window.count(at);
  response.set({
    'x-rate-limit': String(requests.limit),
    'x-rate-limit-remaining': String(requests.remaining(at)),
    'ratelimit-limit': String(requests.limit),
    'ratelimit-remaining': String(requests.remaining(at)),
    'ratelimit-reset': String(requests.resetsInSeconds(at)),
  });
  if (ticketId !== undefined)
    response.set('zendesk-ratelimit-tickets-update', `total=${updates.limit}; remaining=${updates.remaining(at)}; resets=${updates.resetsInSeconds(at)}`);
  if (exhausted) refuse(response, exhausted, at);
  next();
}
