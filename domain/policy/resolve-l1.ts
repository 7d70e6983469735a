import type { L1Document } from './document';
import type { L1Settings, TicketSettings } from './settings';

const DAY_MS = 86_400_000;

/** The settings that the L1 processes alone have. */
export const l1Part = (document: L1Document): Omit<L1Settings, Exclude<keyof TicketSettings, 'process'>> => ({
  process: document.process,
  progressWithinMs: document.progress.within,
  portalActive: document.channels.portal,
  reopenDays: document.reopen.within / DAY_MS,
});
