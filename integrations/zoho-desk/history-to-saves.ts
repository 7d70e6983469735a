import type { DeskSave } from '../../domain/desk-events/desk';
import { changesOf, type ReadAgainst } from './changes';
import type { Placed } from './history';
import { ownWrites } from './own-writes';
import { textIdIn } from './properties';
import type { SaidTexts } from './texts';

type Against = Omit<ReadAgainst, 'since'> & { readonly texts: SaidTexts };

function saveOf({ position, entry }: Placed, since: readonly Placed[], against: Against): DeskSave {
  const said = against.texts.get(textIdIn(entry)?.id ?? '');
  return {
    id: String(position),
    at: Date.parse(entry.eventTime),
    author: against.staff.author(entry.actor, said?.email),
    ...(entry.eventName === 'TicketCreated' ? { created: true } : {}),
    ...(said ? { comment: { public: said.public, text: said.text, automatic: said.automatic } } : {}),
    changes: changesOf(entry, { ...against, since: since.map((each) => each.entry) }),
  };
}

/**
 * The lines after the cursor as saves, oldest first; a save's id is its place in the history. `history` is oldest first
 * and may begin before the cursor. A write of ours carries its intent where it ended; change and comment are one save
 * if nothing came between them.
 */
export function historyToSaves(history: readonly Placed[], cursor: number, against: Against): readonly DeskSave[] {
  const { done } = ownWrites(history, against.names.self);
  const fresh = history.filter(({ position }) => position > cursor);
  const saves: DeskSave[] = [];
  fresh.forEach((placed, index) => {
    const save = saveOf(placed, fresh.slice(index), against);
    const own = done.get(placed.position);
    const begin = own?.begunAt === placed.position - 1 ? saves.pop() : undefined;
    saves.push({ ...save, ...(begin ? { changes: begin.changes } : {}), ...(own ? { intent: own.intent } : {}) });
  });
  return saves;
}
