import { fileIn, rulesBrokenBy } from './lint-samples';
import type { Sample } from './lint-samples';

const WORKFLOW = fileIn('workflows', (file) => !file.endsWith('activity-policies.ts'));
const DOMAIN = fileIn('domain', (file) => !file.startsWith('domain/calendar/'));
const CONTRACT = fileIn('contracts');
const API = fileIn('api');

const SYNTAX = 'no-restricted-syntax';
const IMPORTS = '@typescript-eslint/no-restricted-imports';
const GLOBALS = 'no-restricted-globals';

const bad: readonly (readonly [what: string, file: string, code: string, rule: string])[] = [
  ['an async validator', WORKFLOW, 'setHandler(update, handle, { validator: async () => { await check(); } });', SYNTAX],
  ['a handler that throws', WORKFLOW, "setHandler(update, () => { throw new Error('no'); });", SYNTAX],
  ['a bare race', WORKFLOW, 'await Promise.race([sleep(1), done]);', SYNTAX],
  ["the worker's zone by now()", WORKFLOW, 'DateTime.now();', SYNTAX],
  ["the worker's zone by local()", DOMAIN, 'DateTime.local();', SYNTAX],
  ["the worker's zone by fromISO()", DOMAIN, "DateTime.fromISO('2026-03-08T02:30');", SYNTAX],
  ['Intl without an instant', WORKFLOW, 'new Intl.DateTimeFormat().format();', SYNTAX],
  ['Intl parts without an instant', DOMAIN, 'new Intl.DateTimeFormat().formatToParts();', SYNTAX],
  ['a local-zone reading', DOMAIN, 'date.getHours();', SYNTAX],
  ['a local-zone change', WORKFLOW, 'date.setDate(1);', SYNTAX],
  ["the worker's locale", CONTRACT, 'date.toLocaleString();', SYNTAX],
  ['mutable module state', WORKFLOW, 'let counter = 0;', SYNTAX],
  ['an empty catch', WORKFLOW, 'try { work(); } catch {}', SYNTAX],
  ['a catch with nothing but a comment, outside too', API, 'try { work(); } catch { /* never mind */ }', SYNTAX],
  ['the clock read in the domain', DOMAIN, 'Date.now();', SYNTAX],
  ['a date of now in the domain', DOMAIN, 'new Date();', SYNTAX],
  ['chance in the domain', DOMAIN, 'Math.random();', SYNTAX],
  ['activities proxied without their policies', WORKFLOW, "import { proxyActivities } from '@temporalio/workflow';", SYNTAX],
  ['local activities proxied', WORKFLOW, "import { proxyLocalActivities } from '@temporalio/workflow';", SYNTAX],
  ['a start beside runtime/temporal', API, "client.signalWithStart('bestpackTicket');", SYNTAX],
  ['the client used beside runtime/temporal', API, "temporalClient.workflow.getHandle('ticket/a/1');", SYNTAX],
  ["a dependency's client used beside runtime/temporal", API, "deps.client.workflow.getHandle('ticket/a/1');", SYNTAX],
  ['Node in workflows', WORKFLOW, "import { readFileSync } from 'node:fs';", IMPORTS],
  ['Node without its prefix in the domain', DOMAIN, "import { createHash } from 'crypto';", IMPORTS],
  ['a part of Node in contracts', CONTRACT, "import { readFile } from 'fs/promises';", IMPORTS],
  ['the client in workflows', WORKFLOW, "import { Client } from '@temporalio/client';", IMPORTS],
  ['the worker in contracts', CONTRACT, "import { Worker } from '@temporalio/worker';", IMPORTS],
  ['Temporal in the domain', DOMAIN, "import { sleep } from '@temporalio/workflow';", IMPORTS],
  ['luxon in the domain beside the calendar', DOMAIN, "import { DateTime } from 'luxon';", IMPORTS],
  ['luxon in workflows', WORKFLOW, "import { DateTime as Instant } from 'luxon';", IMPORTS],
  ['luxon in contracts', CONTRACT, "import { DateTime } from 'luxon';", IMPORTS],
  ['an activity in an adapter', fileIn('integrations'), "import { saveToDesk } from '../../activities/save-to-desk';", IMPORTS],
  ['process in the domain', DOMAIN, 'process.cwd();', GLOBALS],
  ['a console in workflows', WORKFLOW, "console.log('here');", GLOBALS],
  ['a buffer in contracts', CONTRACT, "Buffer.from('x');", GLOBALS],
  ['a floating promise', API, 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
  ['a promise taken for a truth', API, 'if (Promise.resolve(true)) work();', '@typescript-eslint/no-misused-promises'],
  ['a promise returned out of a try', API, 'async function f() { try { return Promise.resolve(1); } catch (error) { throw new Error("x", { cause: error }); } }', '@typescript-eslint/return-await'],
  ['a type imported as a value', API, "import { Server } from 'node:http'; export const s: Server | undefined = undefined;", '@typescript-eslint/consistent-type-imports'],
  ['a switch that forgets a case', API, "export function g(x: 'a' | 'b') { switch (x) { case 'a': return 1; } return 2; }", '@typescript-eslint/switch-exhaustiveness-check'],
  ['a deprecated call', API, "import { parse as old } from 'node:url'; old('x');", '@typescript-eslint/no-deprecated'],
  ['any', API, 'export const anything: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['a non-null assertion', API, 'export const h = (x?: string) => x!.length;', '@typescript-eslint/no-non-null-assertion'],
  ['a loose comparison', API, 'export const same = (a: string, b: string) => a == b;', 'eqeqeq'],
  ['a suppressed type error', API, '// @ts-ignore', '@typescript-eslint/ban-ts-comment'],
  ['a rule switched off in place', API, '/* eslint-disable eqeqeq */ export const alike = (a: string, b: string) => a == b;', 'eqeqeq'],
];

const good: readonly (readonly [what: string, file: string, code: string])[] = [
  ['luxon in the calendar', fileIn('domain/calendar'), "import { DateTime } from 'luxon'; export const z = DateTime.fromMillis(0, { zone: 'utc' });"],
  ['activities proxied beside their policies', 'workflows/activity-policies.ts', "import { proxyActivities } from '@temporalio/workflow';"],
  ['the client in runtime/temporal', fileIn('runtime/temporal'), "client.workflow.getHandle('ticket/a/1');"],
  ['a port in an adapter', fileIn('integrations'), "import { DeskError } from '../../activities/desk-port';"],
  ['an instant in the domain', DOMAIN, 'new Date(0);'],
  ['the workflow clock in a workflow', WORKFLOW, 'Date.now();'],
];

describe('the linter', () => {
  let broken: string[][];

  beforeAll(() => {
    const samples: Sample[] = [...bad, ...good].map(([, file, code]) => ({ file, code }));
    broken = rulesBrokenBy(samples);
  });

  it.each(bad.map(([what, , , rule], index) => [what, rule, index] as const))('reports %s', (_what, rule, index) => {
    expect(broken[index]).toContain(rule);
  });

  it.each(good.map(([what], index) => [what, bad.length + index] as const))('lets pass %s', (_what, index) => {
    const houseRules = (broken[index] ?? []).filter((rule) => [SYNTAX, IMPORTS, GLOBALS].includes(rule));
    expect(broken[index]).toBeDefined();
    expect(houseRules).toEqual([]);
  });
});
