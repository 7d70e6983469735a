import type { NextFunction, Request, Response } from 'express';
import { ZohoRefusal } from '../refusal';
import type { ZohoSite } from '../state/model';
import { siteOf } from './site-of';

const CREDITS_A_DAY = 50_000;
const AT_ONCE = 10;
const WEIGHT = 1;
const DAY_MS = 86_400_000;

/** What the calls of one day have used. Days are real ones, in UTC. */
export interface Credits {
  readonly left: (at: number) => number;
  readonly use: (at: number) => void;
}

export function openCredits(aDay: number): Credits {
  let day = 0;
  let used = 0;
  const left = (at: number): number => {
    const today = Math.floor(at / DAY_MS);
    if (today !== day) [day, used] = [today, 0];
    return Math.max(0, aDay - used);
  };
  return {
    left,
    use: (at) => {
      left(at);
      used += WEIGHT;
    },
  };
}

export const secondsToTomorrow = (at: number): number => Math.ceil((DAY_MS - (at % DAY_MS)) / 1000);

interface Load {
  readonly credits: Credits;
  underWay: number;
}

const loads = new WeakMap<ZohoSite, Load>();

function loadOf(site: ZohoSite): Load {
  const load = loads.get(site) ?? { credits: openCredits(CREDITS_A_DAY), underWay: 0 };
  loads.set(site, load);
  return load;
}

interface Refused {
  readonly refusal: ZohoRefusal;
  readonly retryAfterS?: number;
}

function refused({ credits, underWay }: Load, at: number): Refused | undefined {
  if (underWay >= AT_ONCE) return { refusal: new ZohoRefusal(429, 'TOO_MANY_REQUESTS', 'Too many requests at once.') };
  if (credits.left(at) > 0) return undefined;
  return { refusal: new ZohoRefusal(429, 'THRESHOLD_EXCEEDED', "The day's credits are used up."), retryAfterS: secondsToTomorrow(at) };
}

/** Credits are always counted and shown; calls are refused only while the fault `limits` is on. */
export function credits(request: Request, response: Response, next: NextFunction): void {
  const site = siteOf(request);
  const load = loadOf(site);
  const at = Date.now();
  const no = site.head.faults.limits ? refused(load, at) : undefined;
  if (!no) {
    load.credits.use(at);
    load.underWay += 1;
    response.once('close', () => (load.underWay -= 1));
  }
  response.set({ 'x-rate-limit-request-weight-v3': String(WEIGHT), 'x-rate-limit-remaining-v3': String(load.credits.left(at)) });
  if (no?.retryAfterS !== undefined) response.set('retry-after', String(no.retryAfterS));
  if (no) throw no.refusal;
  next();
}
