import * as v from 'valibot';
import { fact } from '../facts/fact';
import { latest } from '../facts/fact-book';
import { sourceBefore } from '../facts/lookup-order';
import { ownerOfTrack } from '../facts/tracks';
import { action, refusal } from './action';
import { holderOf } from './case';
import { words } from './data';
import { PARTS_TEAM, given, partSource, reference, wasFound } from './parts-data';

interface Lookup {
  readonly found?: boolean | undefined;
  readonly result?: string | undefined;
  readonly part?: string | undefined;
}

/** A result in one word with a digit in it is the part's number; one that says neither yes nor no is a remark. */
function read({ found, result, part }: Lookup): { readonly found: boolean; readonly part?: string; readonly remark?: string } {
  const said = v.safeParse(wasFound, result);
  const number = part ?? (result !== undefined && !said.success && /^\S*\d\S*$/.test(result) ? result : undefined);
  const isFound = found ?? (said.success ? said.output : number !== undefined);
  const remark = result === undefined || said.success || result === number ? {} : { remark: result };
  return { found: isFound, ...(isFound && number !== undefined ? { part: number } : {}), ...remark };
}

export const recordLookup = action({
  name: 'recordLookup',
  label: 'Record a look-up',
  summary: 'Where you looked for the part, and what you found: KB, BP Search, BP360, Rita, in that order where the customer does not know the part.',
  by: PARTS_TEAM,
  data: v.object({
    source: partSource,
    found: v.optional(wasFound),
    result: v.optional(words('result')),
    part: v.optional(reference('part')),
    description: v.optional(words('description')),
    note: v.optional(words('note')),
  }),
  alsoCalled: { where: 'source', partNumber: 'part', number: 'part', text: 'note' },
  records: ['lookup', 'part'],
  refuse: (data, { facts, settings }) => {
    const { found, part } = read(data);
    if (found && part === undefined) return refusal('badData', 'Which part was found?', [{ fact: 'part', who: 'you', how: 'it is required where something was found' }]);
    const first = sourceBefore(data.source, facts);
    if (first === undefined) return undefined;
    const who = ownerOfTrack(facts, 'parts') ?? holderOf('customerService', settings);
    return refusal('orderRule', `${data.source} comes after ${first}: look there first.`, [{ fact: 'lookup', who, how: `look in ${first} first` }]);
  },
  perform: (data) => {
    const { found, part, remark } = read(data);
    const note = data.note ?? remark;
    return {
      facts: [
        fact('lookup', { source: data.source, found, ...given({ note }) }),
        ...(part === undefined ? [] : [fact('part', { part, ...given({ description: data.description }) })]),
      ],
    };
  },
});

export const answerPart = action({
  name: 'answerPart',
  label: 'Answer which part it is',
  summary: 'Tells the customer the part, in your words or in ours.',
  by: PARTS_TEAM,
  data: v.object({ text: v.optional(words('text')) }),
  alsoCalled: { message: 'text', words: 'text', answer: 'text' },
  needs: ['part'],
  records: ['partAnswer'],
  implies: ['acknowledged'],
  perform: (data, { facts }) => {
    const part = latest(facts, 'part')?.value;
    const text = data.text ?? `The part that you asked about is ${part?.part ?? ''}${part?.description === undefined ? '' : ` (${part.description})`}.`;
    return { facts: [fact('reply', { text }), fact('partAnswer', { text })], sayings: [{ kind: 'reply', public: true, wording: { text } }] };
  },
});
