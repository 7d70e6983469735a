import * as v from 'valibot';
import { isMapping, textOf } from './json-shapes';
import { expectedRefusal, NO_CODE, toRefused } from './refused';
import type { Choice, PersonAct, StepAct } from './scenario';
import { data, onto, save, text } from './shapes';

const scalar = v.union([v.string(), v.number(), v.boolean()], 'must be text or a number');
const decision = v.union([text, v.record(v.string(), scalar)], 'must be approve, refuse, an answer of the page, or a mapping of what is typed into it');

/** What somebody of the team does: an act by its name, saves in the desk, or an answer on a decision page. */
export const person = v.pipe(
  v.strictObject(
    {
      ...onto,
      do: v.optional(text),
      with: v.optional(data),
      key: v.optional(text),
      door: v.optional(v.picklist(['api', 'desk', 'signal', 'all'], 'must be api, desk, signal or all')),
      refused: v.optional(expectedRefusal),
      desk: v.optional(v.union([save, v.pipe(v.array(save), v.minLength(1, 'must hold a save'))], 'must be a save, or a list of saves')),
      decides: v.optional(decision),
    },
    'must be a mapping with `do` (an action), `desk` (a save) or `decides` (an answer)',
  ),
  v.check(
    (given) => [given.do, given.desk, given.decides].filter((way) => way !== undefined).length === 1,
    'a person does an action (`do`), saves in the desk (`desk`), or decides on a page (`decides`): one of them',
  ),
  v.check((given) => given.door !== 'all' || given.refused !== undefined, '`door: all` is for a refused act: it needs `refused`'),
  v.check((given) => given.do !== undefined || (given.with ?? given.door) === undefined, '`with` and `door` belong to `do`'),
  v.check((given) => given.desk === undefined || given.refused === undefined, '`refused` belongs to `do` and `decides`: what the desk holds against us is undone'),
  v.check((given) => given.decides === undefined || given.refused?.code === undefined, NO_CODE),
  v.check((given) => given.key === undefined || given.do === 'logRequest', '`key` belongs to logRequest: every other act has one of its own'),
  v.check((given) => given.do !== 'logRequest' || (given.door ?? 'api') === 'api', '`logRequest` belongs to no ticket yet: it is done at the API'),
);

export function toPersonStep(who: string, { as, on, ...given }: v.InferOutput<typeof person>): StepAct {
  return { verb: 'person', who, act: actOf(given), ...(as === undefined ? {} : { as }), ...(on === undefined ? {} : { on }) };
}

function actOf(given: v.InferOutput<typeof person>): PersonAct {
  const refused = toRefused(given.refused);
  if (given.decides !== undefined) return { does: 'decides', choice: choiceOf(given.decides), ...refused };
  if (given.desk !== undefined) return { does: 'saves', saves: Array.isArray(given.desk) ? given.desk : [given.desk] };
  return { does: 'acts', action: given.do ?? '', data: given.with ?? {}, door: given.door ?? 'api', ...(given.key === undefined ? {} : { key: given.key }), ...refused };
}

/** A mapping without an answer approves: what is typed says the rest. */
function choiceOf(given: v.InferOutput<typeof decision>): Choice {
  if (!isMapping(given)) return { answer: given, fields: {} };
  const { answer = 'approve', ...typed } = given;
  return { answer: textOf(answer), fields: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, textOf(value)])) };
}
