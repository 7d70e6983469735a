import * as v from 'valibot';
import type { Json } from '../../domain/json';
import { isList, isMapping } from './json-shapes';
import type { Check, Expectation } from './scenario';

/** What an expectation may name, and what an item of it may name (`any`: items carry keys of their own). */
const STATE = {
  step: [], steps: ['name'], tracks: ['kind', 'n', 'state', 'id', 'owner', 'leads'], assignee: [], group: [], followers: [], status: [], tags: [], priority: [],
  fields: 'any', form: [], waitingFor: [], missing: ['fact', 'who', 'how'], facts: 'any', clocks: 'any',
  tasks: ['action', 'owner', 'since', 'due'], closedBy: [], violations: ['kind', 'owner', 'by', 'at', 'state'], explain: [], round: [], subject: [],
  article: [], linked: ['ticket', 'request', 'as'], decisions: ['kind', 'who', 'id', 'question', 'details', 'fields', 'answers'],
} as const;

const HAPPENED = {
  sent: ['kind', 'to', 'cc', 'text', 'at', 'subject'], told: ['who', 'kind', 'channel', 'at', 'text'], notes: ['kind', 'by', 'text', 'at'], writes: [],
  skipped: ['who', 'why'], proposed: 'any', undone: ['what', 'by', 'at', 'kind'], refusals: ['code', 'action', 'by', 'door', 'missing', 'message', 'at'],
  timeline: 'any', erp: 'any',
} as const;

type Items = readonly string[] | 'any';
const KEYS: Readonly<Record<string, Items>> = { ...STATE, ...HAPPENED };

/** Keys that tell what happened since the ticket's last `expect` that named them. */
export const isHappening = (key: string): boolean => key in HAPPENED;

/** Adds a problem at a path inside the expectation. */
export type Complain = (path: readonly (string | number)[], message: string) => void;

const groups = v.array(v.record(v.string(), v.custom<Json>(() => true)));

/** Reads the mapping of an `expect`; `line` tells where a path inside it stands. */
export function toExpectation(given: Readonly<Record<string, Json | undefined>>, complain: Complain, line: (path: readonly (string | number)[]) => number): Expectation {
  const { not, anyOf, ...rest } = given;
  return {
    checks: toChecks(rest, complain, line),
    not: isMapping(not) ? toChecks(not, (path, message) => complain(['not', ...path], message), (path) => line(['not', ...path])) : none(not, ['not'], complain),
    anyOf: anyOf === undefined ? [] : [alternatives(anyOf, complain, line)],
  };
}

function alternatives(given: Json, complain: Complain, line: (path: readonly (string | number)[]) => number): readonly Expectation[] {
  const parsed = v.safeParse(groups, given);
  if (!parsed.success || parsed.output.length === 0) {
    complain(['anyOf'], 'must be a list of expectations');
    return [];
  }
  return parsed.output.map((one, i) =>
    toExpectation(one, (path, message) => complain(['anyOf', i, ...path], message), (path) => line(['anyOf', i, ...path])),
  );
}

function none(given: Json | undefined, path: readonly string[], complain: Complain): readonly Check[] {
  if (given !== undefined) complain(path, 'must be a mapping of expectations');
  return [];
}

function toChecks(given: Readonly<Record<string, Json | undefined>>, complain: Complain, line: (path: readonly (string | number)[]) => number): readonly Check[] {
  return Object.entries(given).flatMap(([key, expected]) => {
    const problem = keyProblem(key);
    if (problem !== undefined) {
      complain([key], problem);
      return [];
    }
    checkItems(key, expected ?? null, complain);
    return [{ key, expected: expected ?? null, line: line([key]) }];
  });
}

function keyProblem(key: string): string | undefined {
  return key in KEYS ? undefined : `"${key}" is nothing that can be expected; there are: ${Object.keys(KEYS).join(', ')}, not, anyOf`;
}

function checkItems(key: string, expected: Json, complain: Complain): void {
  const allowed = KEYS[key];
  if (allowed === undefined || allowed === 'any') return;
  const some = isMapping(expected) && 'some' in expected;
  const items = some ? expected['some'] : expected;
  if (!isList(items)) return;
  items.forEach((item, i) => {
    if (!isMapping(item)) return;
    for (const name of Object.keys(item).filter((one) => !allowed.includes(one))) {
      complain([key, ...(some ? ['some'] : []), i, name], `an item of ${key} has no "${name}"; there are: ${allowed.join(', ') || 'none'}`);
    }
  });
}
