const MINUTE = 60_000;
/** How far a site looks back that has never been swept. */
const FIRST_LOOK = 60 * MINUTE;
/** Desks list a change some minutes late at times. What was swept twice looks once more, and finds nothing. */
const OVERLAP = 10 * MINUTE;
/** Zendesk does not list what is newer; and until then a webhook is on its way, not lost. */
const TOO_NEW = MINUTE;

/** From when to when a sweep looks; `until` is where the last one ended. */
export function sweepWindow(now: number, until: number | undefined): { readonly from: number; readonly to: number } {
  return { from: (until ?? now - FIRST_LOOK) - OVERLAP, to: now - TOO_NEW };
}
