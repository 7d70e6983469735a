import { builtinModules } from 'node:module';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The import table of the house: what each folder may import from the others; `types` may be imported as types alone. */
const HOUSE = {
  domain: {},
  contracts: { types: ['domain'] },
  workflows: { values: ['domain', 'contracts'] },
  activities: { values: ['domain', 'contracts'] },
  integrations: { values: ['contracts', 'activities'], types: ['domain'] },
  runtime: { values: ['domain', 'contracts'] },
  api: { values: ['domain', 'contracts', 'runtime', 'integrations'], types: ['workflows'] },
  workers: { values: ['domain', 'contracts', 'runtime', 'activities', 'integrations'] },
  rehearsal: { values: ['domain', 'contracts', 'runtime', 'integrations'] },
  cli: { values: ['domain', 'contracts', 'runtime', 'integrations', 'rehearsal'] },
  console: { values: ['domain', 'contracts'] },
  sandbox: {},
};
const FOLDERS = Object.keys(HOUSE);
const ISOLATE = ['domain', 'contracts', 'workflows'];

const tsIn = (...folders) => folders.map((folder) => `${folder}/**/*.ts`);
const may = (from, to, kind) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: to } } }, ...(kind ? { dependency: { kind } } : {}) },
});
const policies = [
  ...Object.entries(HOUSE).flatMap(([folder, { values = [], types = [] }]) => [may(folder, [folder, ...values]), may(folder, types, 'type')]),
  may('test', ['test', ...FOLDERS, 'scripts']),
  may('runtime', ['scripts'], 'type'),
];

/** What makes a replay differ from the run, or swallows what Temporal throws. */
const DETERMINISM = [
  ["CallExpression[callee.name='setHandler'] Property[key.name='validator'] > :function[async=true]", 'Validators must be synchronous: Temporal drops the promise.'],
  ["CallExpression[callee.name='setHandler'] > :function ThrowStatement", 'Handlers must not throw: refuse in the validator.'],
  ["CallExpression[callee.object.name='Promise'][callee.property.name='race']", 'A race leaves its timers behind: use condition() or a cancellable scope.'],
  ["MemberExpression[object.name='DateTime'][property.name=/^(now|local)$/]", "Takes the worker's zone: pass zone and instant."],
  ["CallExpression[callee.object.name='DateTime'][callee.property.name=/^from/][arguments.length=1]", "Takes the worker's zone: pass { zone }."],
  ["CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]", 'Intl format() without an instant reads the real clock.'],
  ["MemberExpression[property.name=/^(get|set)(Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)$/]", 'Local-zone accessor.'],
  ['MemberExpression[property.name=/^toLocale/]', "Takes the worker's locale and zone."],
  ["Program > VariableDeclaration[kind='let']", 'No mutable module state: runs would share it.'],
];
const NO_EMPTY_CATCH = ['CatchClause > BlockStatement[body.length=0]', 'An empty catch swallows cancellation: handle it or let it pass.'];
const PURE = [
  ["MemberExpression[object.name='Date'][property.name='now']", 'Pure code never reads the clock: the instant is an argument.'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'Pure code never reads the clock: the instant is an argument.'],
  ["MemberExpression[object.name='Math'][property.name='random']", 'Pure code gives the same answer to the same question.'],
];
const PROXIES = ['ImportSpecifier[imported.name=/^proxy(Local)?Activities$/]', 'Activities are proxied in workflows/activity-policies.ts alone, where their time-outs stand.'];
const CLIENT = [
  ["MemberExpression[property.name='signalWithStart']", 'Only runtime/temporal starts tickets: reuse policy and deadline stand there.'],
  ["MemberExpression[property.name='workflow'][object.name=/[cC]lient$/]", 'Only runtime/temporal calls the client: the deadlines stand there.'],
  ["MemberExpression[property.name='workflow'] > MemberExpression[property.name=/[cC]lient$/].object", 'Only runtime/temporal calls the client: the deadlines stand there.'],
];
const forbid = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.map(([selector, message]) => ({ selector, message }))] });

const NODE = { regex: `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/.*)?)$`, message: 'Node does not exist in the workflow isolate.' };
const OUTSIDE = { group: ['@temporalio/client', '@temporalio/worker', '@temporalio/activity', '@temporalio/testing'], message: 'Not in the workflow isolate.' };
const LUXON = { group: ['luxon'], message: 'Only domain/calendar knows luxon.' };
const TEMPORAL = { group: ['@temporalio/*'], message: 'The domain does not know Temporal.' };
const PORTS_ALONE = { group: ['**/activities/*', '!**/activities/*-port'], allowTypeImports: true, message: 'An adapter knows the ports of the activities, not the activities.' };
const forbidImports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.supportway/']),
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,cjs,mjs}'],
    rules: { eqeqeq: 'error', 'max-lines': ['error', 300], 'no-var': 'error', 'prefer-const': 'error', ...forbid(NO_EMPTY_CATCH) },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries },
    settings: {
      'boundaries/include': ['**/*.ts', 'scripts/**/*.cts'],
      'boundaries/elements': [...FOLDERS, 'test', 'scripts'].map((type) => ({ type, pattern: type, partialMatch: false })),
      // Without a resolver the boundaries plug-in reports nothing at all, silently.
      'import/resolver': { node: { extensions: ['.ts', '.js'] } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // `expect.any()` and its kin are typed any, by design.
  { files: tsIn('test'), rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: tsIn(...FOLDERS), ignores: tsIn(...ISOLATE, 'runtime/temporal'), rules: forbid(NO_EMPTY_CATCH, ...CLIENT) },
  { files: tsIn('integrations'), rules: forbidImports(PORTS_ALONE) },
  {
    files: tsIn(...ISOLATE),
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'console', 'WeakRef', 'FinalizationRegistry'] },
  },
  { files: tsIn('workflows'), rules: { ...forbid(NO_EMPTY_CATCH, ...DETERMINISM, PROXIES), ...forbidImports(NODE, OUTSIDE, LUXON) } },
  { files: ['workflows/activity-policies.ts'], rules: forbid(NO_EMPTY_CATCH, ...DETERMINISM) },
  { files: tsIn('contracts'), rules: { ...forbid(NO_EMPTY_CATCH, ...DETERMINISM, ...PURE, PROXIES), ...forbidImports(NODE, OUTSIDE, LUXON) } },
  { files: tsIn('domain'), rules: { ...forbid(NO_EMPTY_CATCH, ...DETERMINISM, ...PURE), ...forbidImports(NODE, TEMPORAL, LUXON) } },
  { files: tsIn('domain/calendar'), rules: forbidImports(NODE, TEMPORAL) },
);
