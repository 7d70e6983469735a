import type { BestpackSettings } from '../../domain/policy/settings';
import { HOUR, SETTINGS } from './bestpack';

const ALL_DAY = [['00:00', '24:00']] as const;

/** BestPack's settings for tests in real time: always open, rungs less than a second apart. */
export const FAST: BestpackSettings = {
  ...SETTINGS,
  calendar: { timeZone: 'UTC', hours: { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: ALL_DAY, fri: ALL_DAY, sat: ALL_DAY, sun: ALL_DAY } },
  acknowledgment: { automatic: false, withinMs: HOUR, warnAt: [] },
  window: { withinMs: { P1: HOUR, P2: HOUR, P3: HOUR, P4: HOUR }, warnAt: [] },
  ladder: { followUpMs: 700, finalMs: 1_400, spacingMs: 700, closeMs: 700, patientAbout: [] },
  engineeringChaseMs: HOUR,
  graceMs: 700,
};
