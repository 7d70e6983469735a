import type { Refusal } from '../../domain/actions/refusal';
import type { Say } from '../../domain/effects';
import type { TimelineEntry } from '../../domain/facts/timeline';

/** What is missing, one line each, with who can supply it and how. */
export const missingLines = ({ missing }: Refusal): string => missing.map(({ fact, who, how }) => `${fact}: ${who} (${how})`).join('\n');

export const refusalDetail = (action: string, { code, message, missing }: Refusal): NonNullable<TimelineEntry['detail']> => ({
  action,
  code,
  message,
  missing: missing.map(({ fact, who, how }) => ({ fact, who, how })),
});

/** The internal note that tells whoever tried, where there is no answer to give. */
export const refusedNote = (id: string, action: string, refused: Refusal): Say => ({
  do: 'say',
  id,
  public: false,
  wording: { template: 'note-refused', values: { what: action, message: refused.message, missing: missingLines(refused) } },
});
