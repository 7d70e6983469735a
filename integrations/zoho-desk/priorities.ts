import type { DeskPriority } from '../../domain/desk-events/desk';
import { sameName, type SiteNames } from './names';
import type { Field } from './wire';

const SEVERITY_FIELD = 'Severity';
const URGENT = 'Urgent';
const NAMES = { urgent: URGENT, high: 'High', normal: 'Medium', low: 'Low' } as const satisfies Record<DeskPriority, string>;
const SEVERITIES = { urgent: 'P1', high: 'P2', normal: 'P3', low: 'P4' } as const satisfies Record<DeskPriority, string>;
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly DeskPriority[];

/**
 * Zoho Desk comes without "Urgent". Where an administrator has not added it, the field "Severity" (P1 to P4) tells P1
 * from High; without that field urgent is written as High and reads back as high.
 */
export interface PriorityScale {
  /** The field that decides where it is set; undefined where the account does without. */
  readonly severity?: Field;
  read(priority: string | null, severity: string | null): DeskPriority | null;
  write(priority: DeskPriority): { readonly priority: string; readonly severity?: string };
}

const severityFieldOf = (names: SiteNames): Field | undefined => names.fields.find((field) => sameName(field.displayLabel, SEVERITY_FIELD));

/** "P1 - Critical" is P1 too. */
const isSeverity = (text: string, priority: DeskPriority): boolean => text.trim().toUpperCase().startsWith(SEVERITIES[priority]);

export function priorityScale(names: SiteNames): PriorityScale {
  const hasUrgent = names.priorities.some((name) => sameName(name, URGENT));
  const severity = hasUrgent ? undefined : severityFieldOf(names);
  return {
    ...(severity ? { severity } : {}),
    read(priority, severityWord) {
      const bySeverity = severity && severityWord !== null ? PRIORITIES.find((each) => isSeverity(severityWord, each)) : undefined;
      return bySeverity ?? PRIORITIES.find((each) => priority !== null && sameName(NAMES[each], priority)) ?? null;
    },
    write(priority) {
      const word = priority === 'urgent' && !hasUrgent ? NAMES.high : NAMES[priority];
      if (!severity) return { priority: word };
      const option = severity.allowedValues.find(({ value }) => isSeverity(value, priority));
      return { priority: word, severity: option?.value ?? SEVERITIES[priority] };
    },
  };
}
