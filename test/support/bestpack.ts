import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCalendar } from '../../domain/calendar';
import { bestpackSettings } from '../../domain/policy/settings';
import { readPolicy } from '../../runtime/policy';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

const FILE = join(__dirname, '../../policies/bestpack.yaml');

/** The policy that ships. */
export const POLICY = readPolicy(readFileSync(FILE, 'utf8'), FILE);
export const SETTINGS = bestpackSettings(POLICY.settings);
export const CALENDAR = compileCalendar(SETTINGS.calendar);
export const ROSTER = Object.keys(SETTINGS.people);

/** An instant from ISO text with its zone. */
export function instant(iso: string): number {
  const at = Date.parse(iso);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(iso) || Number.isNaN(at)) throw new Error(`${iso} is no instant with its zone`);
  return at;
}

export const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());

export const RECEIVED = instant('2026-03-05T09:00:00-08:00');

export const INTAKE = { customerType: 'distributor', machineModel: 'RSA-2024', serial: '4711', problem: 'Tape head jams' } as const;
export const CLASSES = { requestType: 'technical', line: 'standard', issue: 'mechanical', tier: 'T1', priority: 'P3' } as const;
export const NOTE = { problem: 'It jams', tested: 'The rollers', findings: 'Worn belt', question: 'Which belt fits?' } as const;
export const NOTE_TEXT = 'Problem: It jams\nWhat was tested: The rollers\nFindings: Worn belt\nQuestion: Which belt fits?';
export const RCCA = { rootCause: 'Wrong belt', correctiveAction: 'Fit belt B' } as const;
export const RESOLUTION = { summary: 'Belt replaced', rootCause: 'Wear', fix: 'New belt' } as const;

/** The fields that closing requires, filled in. */
export const FILLED = {
  'Request Type': 'technical',
  'Customer Type': 'distributor',
  'Machine Model': 'RSA-2024',
  'Serial Number': '4711',
  'Machine Line': 'standard',
  'Issue Type': 'mechanical',
  'T Level': 'T1',
} as const;
