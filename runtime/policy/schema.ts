import * as v from 'valibot';
import { MACHINE_LINES, REQUEST_TYPES, TIERS } from '../../domain/facts/words';
import type { PolicyDocument } from '../../domain/policy/document';
import type { Role } from '../../domain/policy/settings';
import { parseDuration } from './duration';
import { say, section } from './section';

const ROLES = ['supportAdmin', 'technician', 'engineeringManager', 'engineer', 'customerService', 'operator'] as const satisfies readonly Role[];
const DAY_MS = 86_400_000;

const text = v.pipe(v.string(say('this must be text', 'put it in quotes')), v.trim(), v.minLength(1, say('this is empty', 'write a text')));

const oneOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  v.picklist(options, (issue) => say(`${issue.received} is not possible here`, `write one of ${options.join(', ')}`));

const notALength = say('this is no length of time', 'write it with its unit: 4h, 10m, 1h30m or 30d');
const length = v.pipe(
  v.string(notALength),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const ms = parseDuration(dataset.value);
    if (ms !== undefined && ms > 0) return ms;
    addIssue({ message: ms === 0 ? say('a length of time cannot be zero', 'write at least 1s') : notALength });
    return NEVER;
  }),
);
const days = v.pipe(length, v.multipleOf(DAY_MS, say('this must be whole days', 'write it as 30d')));

const notAWarning = say('this is no share of the time', 'write a percentage between 0% and 100%, as 75%');
const share = v.pipe(
  v.string(notAWarning),
  v.regex(/^\d{1,2}(\.\d+)?%$/, notAWarning),
  v.transform((percent) => Number(percent.slice(0, -1)) / 100),
  v.gtValue(0, notAWarning),
);

const list = <S extends v.GenericSchema>(item: S) => v.array(item, say('this must be a list', 'write it in brackets, or one "- …" a line'));
const filled = <S extends v.GenericSchema>(item: S) => v.pipe(list(item), v.minLength(1, say('this list is empty', 'name at least one')));
const map = <S extends v.GenericSchema>(value: S) => v.record(v.string(), value, say('this must be a map of keys', 'write one "key: value" a line'));

const instant = v.pipe(
  v.string(say('this is no instant', 'write it with its zone, as "2026-12-01T05:00:00-08:00"')),
  v.isoTimestamp(say('this is no instant', 'write it with its zone, as "2026-12-01T05:00:00-08:00"')),
  v.transform((iso) => Date.parse(iso)),
);

const shift = v.tuple([text, text], say('this is no shift', 'write opening and closing time, as ["05:00", "17:00"]'));
const shifts = list(shift);

const person = section({
  name: text,
  email: v.pipe(text, v.email((issue) => say(`${issue.received} is no e-mail address`, 'write the address that the person has in the desk'))),
  roles: filled(oneOf(ROLES)),
  skills: v.exactOptional(list(oneOf(TIERS))),
  group: text,
});

const row = section({
  requestType: v.exactOptional(oneOf(REQUEST_TYPES)),
  line: v.exactOptional(oneOf(MACHINE_LINES)),
  issue: v.exactOptional(text),
  tier: v.exactOptional(oneOf(TIERS)),
  names: filled(text),
});

/** A policy file of `bestpack`, key by key; docs/policy.md says what each does. */
export const policySchema: v.GenericSchema<unknown, PolicyDocument> = section({
  process: oneOf(['bestpack']),
  owner: text,
  triager: text,
  from: v.exactOptional(instant),
  team: section({ name: text }),
  calendar: section({
    timeZone: text,
    hours: map(shifts),
    holidays: v.exactOptional(list(text)),
    exceptions: v.exactOptional(map(shifts)),
  }),
  acknowledgment: section({ within: length, warnAt: list(share) }),
  window: section({ within: section({ P1: length, P2: length, P3: length, P4: length }), warnAt: list(share) }),
  ladder: section({ followUp: length, final: length, spacing: length, close: length }),
  automaticReplies: section({ subjects: list(text) }),
  engineering: section({ chaseEvery: length }),
  confirmLink: section({ validFor: days }),
  closing: section({ requiredFields: list(text) }),
  enforce: oneOf(['undo', 'warn']),
  grace: length,
  people: map(person),
  matrix: filled(row),
});
