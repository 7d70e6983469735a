import type { DeskChanges, DeskPriority, DeskSave, DeskTicket, DeskWrite } from '../../domain/desk-events/desk';

/** What somebody does in one save of the desk. */
export interface AtTheDesk {
  readonly note?: string;
  readonly public?: string;
  readonly automatic?: true;
  readonly status?: string;
  readonly priority?: DeskPriority;
  readonly assignee?: string;
  readonly tag?: string;
  readonly untag?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly macro?: string;
}

export const commentOf = ({ note, public: reply, automatic }: AtTheDesk): Pick<DeskSave, 'comment'> => {
  const text = note ?? reply;
  return text === undefined ? {} : { comment: { public: note === undefined, text, automatic: automatic ?? false } };
};

/** What the desk's log says of the save. */
export const changesOf = ({ status, priority, assignee, tag, untag, fields, macro }: AtTheDesk): DeskChanges => ({
  ...(status === undefined ? {} : { status: { to: status } }),
  ...(priority === undefined ? {} : { priority }),
  ...(assignee === undefined ? {} : { assignee }),
  ...(tag === undefined ? {} : { tagsAdded: [tag] }),
  ...(untag === undefined ? {} : { tagsRemoved: [untag] }),
  ...(fields === undefined ? {} : { fields }),
  ...(macro === undefined ? {} : { macros: [macro] }),
});

/** What a write of ours sets and the desk's log does not tell. */
export const untold = ({ followers, form }: Partial<DeskWrite>): Partial<DeskTicket> => ({ ...(followers === undefined ? {} : { followers }), ...(form === undefined ? {} : { form }) });

/** The same of a write of ours, which names the whole list of tags. */
export function ownChanges({ status, tags, followers: _followers, form: _form, ...rest }: Omit<DeskWrite, 'intent' | 'comment'>, { tags: before }: DeskTicket): DeskChanges {
  return {
    ...rest,
    ...(status === undefined ? {} : { status: { to: status } }),
    ...(tags === undefined ? {} : { tagsAdded: tags.filter((tag) => !before.includes(tag)), tagsRemoved: before.filter((tag) => !tags.includes(tag)) }),
  };
}
