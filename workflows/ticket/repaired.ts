import type { DeskReading, DeskSave } from '../../domain/desk-events/desk';
import type { CaseFile } from './case-file';
import type { Session } from './session';

/** Somebody said that the desk has something that was not read yet: the desk itself, or a sweep, which looked up to an instant. */
export function takeHint(session: Session, sweptTo?: number): void {
  session.hinted = true;
  if (sweptTo === undefined) session.told = true;
  else session.sweptTo = sweptTo;
}

/**
 * Notes what only a sweep found, before it is folded: so the webhooks that were lost can be counted. While the desk was
 * asked, a webhook that was merely late may have come.
 */
export function noteRepaired(session: Session, file: CaseFile, { saves }: DeskReading): void {
  const { told, sweptTo, clock } = session;
  if (!session.hinted) session.told = false;
  if (told || sweptTo === undefined) return;
  const { from = -Infinity } = file.state.settings;
  const lost = saves.filter((save) => isByPerson(save) && save.at >= from && save.at <= sweptTo);
  if (lost.length > 0) file.note({ at: clock.now(), event: 'repaired', by: 'process', detail: { saves: lost.length } });
}

/** A desk need not tell what we ourselves did, nor what its own rules made of that. */
const isByPerson = ({ author }: DeskSave): boolean => author.kind === 'agent' || author.kind === 'customer';
