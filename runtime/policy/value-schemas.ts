import * as v from 'valibot';
import { parseBusinessDays, parseDuration } from './duration';
import { say } from './section';

const DAY_MS = 86_400_000;

export const text = v.pipe(v.string(say('this must be text', 'put it in quotes')), v.trim(), v.minLength(1, say('this is empty', 'write a text')));

export const email = v.pipe(text, v.email((issue) => say(`${issue.received} is no e-mail address`, 'write it as name@support.example')));

export const oneOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  v.picklist(options, (issue) => say(`${issue.received} is not possible here`, `write one of ${options.join(', ')}`));

export const yesOrNo = v.boolean(say('this is neither yes nor no', 'write true or false'));

/** A quantity that is written as text with its unit, in the numbers that the process counts with. */
const quantity = (parse: (text: string) => number | undefined, isNone: string, isZero: string) =>
  v.pipe(
    v.string(isNone),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const amount = parse(dataset.value);
      if (amount !== undefined && amount > 0) return amount;
      addIssue({ message: amount === 0 ? isZero : isNone });
      return NEVER;
    }),
  );

/** Milliseconds. */
export const length = quantity(
  parseDuration,
  say('this is no length of time', 'write it with its unit: 4h, 10m, 1h30m or 30d'),
  say('a length of time cannot be zero', 'write at least 1s'),
);
export const businessDays = quantity(
  parseBusinessDays,
  say('this is no number of business days', 'write whole ones with their unit, as 2bd'),
  say('this cannot be zero', 'write at least 1bd'),
);
export const days = v.pipe(length, v.multipleOf(DAY_MS, say('this must be whole days', 'write it as 30d')));

const notAWarning = say('this is no share of the time', 'write a percentage between 0% and 100%, as 75%');
/** A fraction. */
export const share = v.pipe(
  v.string(notAWarning),
  v.regex(/^\d{1,2}(\.\d+)?%$/, notAWarning),
  v.transform((percent) => Number(percent.slice(0, -1)) / 100),
  v.gtValue(0, notAWarning),
);

const notAnInstant = say('this is no instant', 'write it with its zone, as "2026-12-01T05:00:00-08:00"');
/** Epoch milliseconds. */
export const instant = v.pipe(
  v.string(notAnInstant),
  v.isoTimestamp(notAnInstant),
  v.transform((iso) => Date.parse(iso)),
);

const notAWallTime = say('this is no wall time', 'write it from "00:00" to "23:59", as "05:00"');
export const wallTime = v.pipe(v.string(notAWallTime), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, notAWallTime));

const notACurrency = say('this is no currency', 'write its three capital letters, as USD');
export const currency = v.pipe(v.string(notACurrency), v.regex(/^[A-Z]{3}$/, notACurrency));

const notACount = say('this is no number of tickets', 'write a whole number, at least 1');
export const count = v.pipe(v.number(notACount), v.integer(notACount), v.minValue(1, notACount));

export const list = <S extends v.GenericSchema>(item: S) => v.array(item, say('this must be a list', 'write it in brackets, or one "- …" a line'));
export const filled = <S extends v.GenericSchema>(item: S) => v.pipe(list(item), v.minLength(1, say('this list is empty', 'name at least one')));
export const map = <S extends v.GenericSchema>(value: S) => v.record(v.string(), value, say('this must be a map of keys', 'write one "key: value" a line'));

const shift = v.tuple([text, text], say('this is no shift', 'write opening and closing time, as ["05:00", "17:00"]'));
export const shifts = list(shift);
