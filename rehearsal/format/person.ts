import * as v from 'valibot';
import type { StepAct } from './scenario';
import { data, onto, save, text } from './shapes';

const refused = v.strictObject({ code: v.optional(text), message: v.optional(text), missing: v.optional(v.array(text)) });

/** What somebody of the team does: an act by its name, or saves in the desk. */
export const person = v.pipe(
  v.strictObject(
    {
      ...onto,
      do: v.optional(text),
      with: v.optional(data),
      door: v.optional(v.picklist(['api', 'desk', 'signal', 'all'], 'must be api, desk, signal or all')),
      refused: v.optional(v.nullable(refused)),
      desk: v.optional(v.union([save, v.pipe(v.array(save), v.minLength(1, 'must hold a save'))], 'must be a save, or a list of saves')),
    },
    'must be a mapping with `do` (an action) or `desk` (a save)',
  ),
  v.check((given) => (given.do === undefined) !== (given.desk === undefined), 'a person either does an action (`do`) or saves in the desk (`desk`)'),
  v.check((given) => given.door !== 'all' || given.refused !== undefined, '`door: all` is for a refused act: it needs `refused`'),
  v.check((given) => given.do !== undefined || (given.with ?? given.door ?? given.refused) === undefined, '`with`, `door` and `refused` belong to `do`'),
);

export function toPersonStep(who: string, { as, on, ...given }: v.InferOutput<typeof person>): StepAct {
  const place = { ...(as === undefined ? {} : { as }), ...(on === undefined ? {} : { on }) };
  if (given.do === undefined) {
    const saves = given.desk === undefined ? [] : Array.isArray(given.desk) ? given.desk : [given.desk];
    return { verb: 'person', who, act: { does: 'saves', saves }, ...place };
  }
  const expected = given.refused === null ? {} : given.refused;
  return {
    verb: 'person',
    who,
    act: {
      does: 'acts',
      action: given.do,
      data: given.with ?? {},
      door: given.door ?? 'api',
      ...(expected === undefined ? {} : { refused: { ...definedOnly(expected) } }),
    },
    ...place,
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const definedOnly = <T extends object>(given: T): Defined<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
