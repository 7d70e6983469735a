import type { DeskSave } from '../../domain/desk-events/desk';
import type { ViolationRecord } from '../../domain/desk-events/violation';
import { perform } from '../../domain/actions/perform';
import type { Refusal } from '../../domain/actions/refusal';
import { roundOf } from '../../domain/facts/fact-book';
import { intentId } from '../../domain/intents';
import { nameOf } from '../../domain/actions/case';
import type { CaseFile } from './case-file';
import { missingLines } from './refused';

/** A forbidden change in the desk: it gets its grace, unless nobody may undo what its author does. */
export function recordViolation(file: CaseFile, kind: string, held: ViolationRecord['held'], save: DeskSave): void {
  const { author } = save;
  const by = author.key ?? author.name;
  const exempt = author.kind === 'system' || author.administrator === true || author.key === file.state.settings.owner;
  const record: ViolationRecord = { kind, round: roundOf(file.state.facts), by, at: save.at, held, state: exempt ? 'stands' : 'open' };
  file.state.violations = [...file.state.violations, record];
  file.note({ at: save.at, event: 'violation', by, detail: { what: kind } });
}

/**
 * Looks at every forbidden change that is in its grace: evidence that came in completes the act; the person may have
 * taken it back; when the grace is over it is undone, once per kind and round.
 */
export function settleViolations(file: CaseFile, now: number): void {
  file.state.violations = file.state.violations.map((violation) => (violation.state === 'open' ? settled(file, violation, now) : violation));
}

function settled(file: CaseFile, violation: ViolationRecord, now: number): ViolationRecord {
  const { ticket, settings, violations } = file.state;
  const { kind, held, by, at } = violation;
  const who = { key: by, door: 'desk' } as const;
  const stillThere = (held.status !== undefined && held.status === ticket.status) || (held.tag !== undefined && ticket.tags.includes(held.tag));
  if (!stillThere) return { ...violation, state: 'completed' };
  const judged = perform(kind, {}, file.view(now), who);
  if ('performed' in judged) {
    file.act(kind, {}, who, now);
    return { ...violation, state: 'completed' };
  }
  if (now < at + settings.graceMs) return violation;
  const before = violations.some((other) => other !== violation && other.kind === kind && other.round === violation.round && other.state === 'undone');
  if (before) return { ...violation, state: 'stands' };
  sayUndone(file, violation, judged.refused, now);
  return { ...violation, state: settings.enforce === 'undo' ? 'undone' : 'stands' };
}

function sayUndone(file: CaseFile, { kind, by, at }: ViolationRecord, refused: Refusal, now: number): void {
  const { settings } = file.state;
  file.enqueue({
    do: 'say',
    id: intentId(settings.enforce === 'undo' ? 'undone' : 'refused', kind, at),
    public: false,
    wording: { template: settings.enforce === 'undo' ? 'note-undone' : 'note-refused', values: { what: kind, who: nameOf(by, settings), message: refused.message, missing: missingLines(refused) } },
  });
  if (settings.enforce === 'undo') file.note({ at: now, event: 'undone', by, detail: { what: kind } });
}
