import { nameOf } from '../../domain/actions/case';
import { perform } from '../../domain/actions/perform';
import type { Refusal } from '../../domain/actions/refusal';
import type { DeskSave, DeskTicket } from '../../domain/desk-events/desk';
import type { Held, ViolationRecord } from '../../domain/desk-events/violation';
import { roundOf } from '../../domain/facts/fact-book';
import { intentId } from '../../domain/intents';
import type { Json } from '../../domain/json';
import { isDemanded } from '../../domain/process/mirror';
import type { CaseFile } from './case-file';
import { missingLines } from './refused';

/**
 * A forbidden change in the desk: it gets its grace, unless nobody may undo what its author does. A second save of the
 * same kind in the grace is part of the same change.
 */
export function recordViolation(file: CaseFile, kind: string, data: Json, held: Held, save: DeskSave): void {
  const { author } = save;
  const round = roundOf(file.state.facts);
  const open = file.state.violations.find((violation) => violation.kind === kind && violation.round === round && violation.state === 'open');
  if (open) {
    const fields = { ...open.held.fields, ...held.fields };
    const { assigneeBefore = held.assigneeBefore } = open.held;
    const both = { ...open, data, held: { ...open.held, ...held, ...(assigneeBefore === undefined ? {} : { assigneeBefore }), ...(Object.keys(fields).length === 0 ? {} : { fields }) } };
    file.state.violations = file.state.violations.map((violation) => (violation === open ? both : violation));
    return;
  }
  const exempt = author.kind === 'system' || author.administrator === true || author.key === file.state.settings.owner;
  add(file, { kind, data, round, by: author.key ?? author.name, at: save.at, held, state: exempt ? 'stands' : 'open' });
}

/** Something forbidden that nobody can take back, as a mail that went out. */
export function recordStanding(file: CaseFile, kind: string, { author, at }: DeskSave): void {
  add(file, { kind, round: roundOf(file.state.facts), by: author.key ?? author.name, at, held: {}, state: 'stands' });
}

function add(file: CaseFile, record: ViolationRecord): void {
  file.state.violations = [...file.state.violations, record];
  file.note({ at: record.at, event: 'violation', by: record.by, detail: { what: record.kind } });
}

/**
 * Looks at every forbidden change that is still there: evidence completes the act, whenever it comes; somebody may have
 * taken it back; when its grace is over it is undone, once per kind and round.
 */
export function settleViolations(file: CaseFile, now: number): void {
  for (const violation of file.state.violations) {
    if ((violation.state !== 'open' && violation.state !== 'stands') || Object.keys(violation.held).length === 0) continue;
    const settled = isCompleted(file, violation, now) ? { ...violation, state: 'completed' as const } : afterGrace(file, violation, now);
    file.state.violations = file.state.violations.map((other) => (other === violation ? settled : other));
  }
}

const stillShows = ({ status, tag, assignee, fields = {} }: Held, ticket: DeskTicket): boolean =>
  (status !== undefined && status === ticket.status) ||
  (tag !== undefined && ticket.tags.includes(tag)) ||
  (assignee !== undefined && assignee === ticket.assignee) ||
  Object.entries(fields).some(([title, { value }]) => ticket.fields[title] === value);

function isCompleted(file: CaseFile, { kind, data = {}, held, by }: ViolationRecord, now: number): boolean {
  if (!stillShows(held, file.state.ticket) || isDemanded(held, file.view(now))) return true;
  const who = { key: by, door: 'desk' } as const;
  if ('refused' in perform(kind, data, file.view(now), who)) return false;
  file.act(kind, data, who, now);
  return true;
}

function afterGrace(file: CaseFile, violation: ViolationRecord, now: number): ViolationRecord {
  const { settings, violations } = file.state;
  const { kind, round, at, data = {} } = violation;
  if (violation.state === 'stands' || now < at + settings.graceMs) return violation;
  const before = violations.some((other) => other !== violation && other.kind === kind && other.round === round && (other.state === 'undone' || other.state === 'stands'));
  if (before) return { ...violation, state: 'stands' };
  const judged = perform(kind, data, file.view(now), { key: violation.by, door: 'desk' });
  if ('refused' in judged) sayUndone(file, violation, judged.refused, now);
  return { ...violation, state: settings.enforce === 'undo' ? 'undone' : 'stands' };
}

function sayUndone(file: CaseFile, { kind, by, round, held }: ViolationRecord, refused: Refusal, now: number): void {
  const { settings } = file.state;
  const undo = settings.enforce === 'undo';
  const values = { what: kind, who: nameOf(by, settings), message: held.why ?? refused.message, missing: held.why === undefined ? missingLines(refused) : '' };
  file.enqueue({
    do: 'say',
    id: intentId(undo ? 'undone' : 'refused', kind, 'round', round),
    public: false,
    wording: { template: undo ? 'note-undone' : 'note-refused', values },
  });
  if (undo) file.note({ at: now, event: 'undone', by, detail: { what: kind } });
}
