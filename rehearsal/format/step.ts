import * as v from 'valibot';
import type { Json } from '../../domain/json';
import { isSpan } from '../clock/span';
import { customer, toCustomerStep } from './customer';
import { toExpectation } from './expectation';
import { isList, isMapping } from './json-shapes';
import { person, toPersonStep } from './person';
import type { Data, Step, StepAct } from './scenario';
import { data, erp, fault, name, save, text } from './shapes';
import { roster, toRosterChange, toWorld, world } from './world';
import type { Path } from './yaml-source';

/** Where a step stands in its file, and where its problems go. */
export interface Place {
  readonly complain: (path: Path, message: string) => void;
  readonly lineOf: (path: Path) => number;
}

const onTicket = v.union(
  [v.null(), v.strictObject({ on: v.optional(name) }), v.pipe(name, v.transform((on) => ({ on })))],
  'must be empty, or `{ on: NAME }`',
);
const mergeShape = v.strictObject({ on: v.optional(name), into: name });
const span = v.pipe(v.string('must be a duration such as 24bh, 2bd, 20m, 3h, 1d, or an instant'), v.check(isSpan, 'must be a duration such as 24bh, 2bd, 20m, 3h, 1d, or an instant with its offset'));
const order = v.array(v.pipe(v.number(), v.integer(), v.minValue(1)), 'must list the steps by number, from 1');

/** Reads one step; undefined when it has problems. */
export function readStep(given: Json, path: Path, place: Place): Step | undefined {
  if (!isMapping(given)) return complain(place, path, 'a step is a mapping with one verb');
  const verbs = Object.keys(given).filter((key) => !(key === 'order' && 'sameInstant' in given));
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) return complain(place, path, `a step has one verb, not ${verbs.length}: ${verbs.join(', ')}`);
  const act = readAct(verb, given[verb] ?? null, given, path, place);
  return act && { ...act, line: place.lineOf([...path, verb]) };
}

function readAct(verb: string, value: Json, whole: { readonly [key: string]: Json }, path: Path, place: Place): StepAct | undefined {
  const here = [...path, verb];
  const read = <S extends v.GenericSchema>(schema: S): v.InferOutput<S> | undefined => readShape(schema, value, here, place);
  switch (verb) {
    case 'customer':
      return mapped(read(customer), toCustomerStep);
    case 'advance':
      return mapped(read(span), (target) => ({ verb, target }));
    case 'fault':
      return mapped(read(fault), (one) => ({ verb, fault: one }));
    case 'world':
      return mapped(read(world), (one) => ({ verb, world: toWorld(one) }));
    case 'roster':
      return mapped(read(roster), (one) => ({ verb, change: toRosterChange(one) }));
    case 'erp':
      return mapped(read(erp), toErpStep);
    case 'policy':
      return mapped(read(data), (overrides) => ({ verb, overrides }));
    case 'merge':
      return mapped(read(mergeShape), ({ on, into }) => ({ verb, into, ...(on === undefined ? {} : { on }) }));
    case 'deleteTicket':
    case 'closeTicket':
      return mapped(read(onTicket), (one) => ({ verb, ...(one?.on === undefined ? {} : { on: one.on }) }));
    case 'expect':
      return readExpect(value, here, place);
    case 'sameInstant':
      return readSameInstant(value, whole['order'], path, place);
    case 'desk':
      return readSystemSave(value, here, place);
    default:
      return readPerson(verb, value, here, place);
  }
}

function readPerson(who: string, value: Json, path: Path, place: Place): StepAct | undefined {
  if (!isMapping(value)) return complain(place, path, `"${who}" is no verb, and as a person it needs a mapping with \`do\`, \`desk\` or \`decides\``);
  return mapped(readShape(person, value, path, place), (given) => toPersonStep(who, given));
}

/** What is done in NetSuite by hand: without an external id a new record, on a ticket its own one. */
function toErpStep({ on, record, externalId, ...fields }: v.InferOutput<typeof erp>): StepAct {
  return { verb: 'erp', record, fields: fields as Data, ...(on === undefined ? {} : { on }), ...(externalId === undefined ? {} : { externalId }) };
}

/** The desk's own triggers: a save without a person, bare or written like a person's. */
function readSystemSave(value: Json, path: Path, place: Place): StepAct | undefined {
  if (isMapping(value) && 'desk' in value) return readPerson('desk', value, path, place);
  const { on, ...change }: Record<string, Json> = isMapping(value) ? value : {};
  const one = readShape(save, change, path, place);
  const chosen = on === undefined ? undefined : readShape(name, on, [...path, 'on'], place);
  return one && { verb: 'person', who: 'desk', act: { does: 'saves', saves: [one] }, ...(chosen === undefined ? {} : { on: chosen }) };
}

function readExpect(value: Json, path: Path, place: Place): StepAct | undefined {
  if (!isMapping(value)) return complain(place, path, 'must be a mapping of expectations');
  const { on, ...rest } = value;
  const chosen = on === undefined ? undefined : readShape(text, on, [...path, 'on'], place);
  const expectation = toExpectation(
    rest,
    (inner, message) => place.complain([...path, ...inner], message),
    (inner) => place.lineOf([...path, ...inner]),
  );
  return { verb: 'expect', expectation, ...(chosen === undefined ? {} : { on: chosen }) };
}

function readSameInstant(value: Json, given: Json | undefined, path: Path, place: Place): StepAct | undefined {
  const here = [...path, 'sameInstant'];
  if (!isList(value) || value.length === 0) return complain(place, here, 'must be a list of steps');
  const steps = value.map((one, i) => readStep(one, [...here, i], place));
  const read = steps.filter((one) => one !== undefined);
  if (read.length < steps.length) return undefined;
  const odd = read.find((one) => one.verb === 'expect' || one.verb === 'sameInstant');
  if (odd) return complain(place, here, `${odd.verb} cannot stand inside sameInstant`);
  if (read.filter((one) => one.verb === 'advance').length > 1) return complain(place, here, 'may hold one `advance`');
  const fixed = given === undefined ? undefined : readShape(order, given, [...path, 'order'], place);
  if (fixed && [...fixed].sort((a, b) => a - b).some((n, i) => n !== i + 1 || fixed.length !== read.length)) {
    return complain(place, [...path, 'order'], `must name each of the ${read.length} steps once, from 1`);
  }
  return { verb: 'sameInstant', steps: read, ...(fixed === undefined ? {} : { order: fixed.map((n) => n - 1) }) };
}

function readShape<S extends v.GenericSchema>(schema: S, value: unknown, path: Path, place: Place): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const inner = (issue.path ?? []).map((item) => item.key as string | number);
    place.complain([...path, ...inner], shapeMessage(issue));
  }
  return undefined;
}

function shapeMessage(issue: v.BaseIssue<unknown>): string {
  const last = issue.path?.at(-1)?.key;
  const key = typeof last === 'string' ? last : '';
  if (issue.type.endsWith('_object')) {
    if (issue.expected === 'never') return `unknown key "${key}"`;
    return issue.received === 'undefined' ? `"${key}" is missing` : 'must be a mapping';
  }
  return key === '' || issue.kind === 'validation' ? issue.message : `${key}: ${issue.message}`;
}

function complain(place: Place, path: Path, message: string): undefined {
  place.complain(path, message);
  return undefined;
}

const mapped = <T, R>(value: T | undefined, to: (value: T) => R): R | undefined => (value === undefined ? undefined : to(value));
