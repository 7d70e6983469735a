import type { Who } from '../../domain/actions/case';
import { applySave } from '../../domain/desk-events/apply-save';
import type { DeskReading, DeskSave } from '../../domain/desk-events/desk';
import type { Meaning } from '../../domain/desk-events/meaning';
import { fact } from '../../domain/facts/fact';
import { openAsk } from '../../domain/facts/readings';
import { intentId } from '../../domain/intents';
import type { CaseFile } from './case-file';
import { refusalDetail, refusedNote } from './refused';
import { recordStanding, recordViolation } from './violations';

/** Folds what the desk's log tells into the case file, save by save; a save that was folded before changes nothing. */
export function fold(file: CaseFile, reading: DeskReading): void {
  const { state } = file;
  for (const save of reading.saves.filter(({ id }) => isAfter(id, state.cursor))) {
    foldSave(file, save);
    state.cursor = save.id;
  }
  if (isAfter(state.cursor, reading.cursor)) return;
  state.cursor = reading.cursor;
  file.shows(reading.ticket);
}

/** Ids of saves are numbers that grow; they may be longer than a number can hold. */
const isAfter = (id: string, cursor: string): boolean => id.length > cursor.length || (id.length === cursor.length && id > cursor);

function foldSave(file: CaseFile, save: DeskSave): void {
  const before = file.state.ticket;
  file.state.ticket = applySave(before, save);
  const who = author(save);
  for (const meaning of file.process.interpret(save, file.view(save.at), before)) foldMeaning(file, save, who, meaning);
}

function author({ author: { kind, key, name } }: DeskSave): Who {
  if (kind === 'customer') return { key: 'customer', door: 'desk' };
  return { key: key ?? (kind === 'system' ? 'process' : `unknown:${name}`), door: 'desk' };
}

function foldMeaning(file: CaseFile, save: DeskSave, who: Who, meaning: Meaning): void {
  if (meaning.event !== undefined) file.note({ at: save.at, event: meaning.event, by: who.key, door: 'desk' });
  if (meaning.facts) file.record(meaning.facts, who, save.at);
  if (meaning.withdrawsAsk !== undefined) withdrawAsks(file, meaning.withdrawsAsk, who, save.at);
  if (meaning.act) foldAct(file, save, who, meaning.act);
  if (meaning.violates !== undefined) recordStanding(file, meaning.violates, save);
}

/** What was done before the team went live is not judged any more. */
function adoptAsItIs(file: CaseFile, action: string, save: DeskSave): void {
  if (action === 'solve') file.record([fact('solved', { closedBy: 'adopted' })], { key: 'process', door: 'process' }, save.at);
}

/** All that is asked, not only the last question. */
function withdrawAsks(file: CaseFile, reason: string, who: Who, at: number): void {
  for (let asked = openAsk(file.state.facts); asked; asked = openAsk(file.state.facts)) file.withdraw({ name: 'asked', n: asked.n, reason }, who, at);
}

function foldAct(file: CaseFile, save: DeskSave, who: Who, act: NonNullable<Meaning['act']>): void {
  const refused = file.act(act.name, act.data, who, save.at);
  if (!refused) return;
  if (save.at < (file.state.settings.from ?? save.at)) return adoptAsItIs(file, act.name, save);
  file.note({ at: save.at, event: 'refused', by: who.key, door: 'desk', detail: refusalDetail(act.name, refused) });
  if (act.held) {
    recordViolation(file, act.name, act.data, act.held, save);
    return;
  }
  file.enqueue(refusedNote(intentId('refused', act.name, save.id), act.name, refused));
}
