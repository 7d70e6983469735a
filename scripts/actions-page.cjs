// Writes docs/actions.md from the table of actions; with --check only compares, and exits 1 where it is out of date.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { toJsonSchema } = require('@valibot/to-json-schema');
const { ACTIONS, requestActions, ticketActions } = require('../dist/domain/actions/table.js');
const { processOf } = require('../dist/domain/process/processes.js');
const { allSteps } = require('../dist/domain/process/map.js');

const file = join(__dirname, '../docs/actions.md');

/** `name` for a required key, `name?` for one that may be left out. */
function keys(schema) {
  const { properties = {}, required = [] } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return Object.keys(properties).map((key) => `\`${key}${required.includes(key) ? '' : '?'}\``).join(', ') || '–';
}

const list = (names) => names.map((name) => `\`${name}\``).join(', ') || '–';
const PROCESSES = ['bestpack', 'l1-desk', 'amc-desk'];
/** Which processes know the action; those of the roster belong to every site. */
function processesOf(action) {
  const known = PROCESSES.filter((process) => action.on === 'site' || [...requestActions(process), ...ticketActions(process)].includes(action));
  return known.length === PROCESSES.length ? 'all' : list(known);
}

const row = (action) => {
  const { name, label, by, needs, records, data, summary } = action;
  return `| \`${name}\` | ${processesOf(action)} | ${label} | ${by.join(', ')} | ${list(needs)} | ${list(records)} | ${keys(data)} | ${summary} |`;
};

const stepsOf = (process) => `
### \`${process}\`

| Step | Owed by |
|---|---|
${allSteps(processOf({ process })).map(({ name, owner }) => `| \`${name}\` | ${typeof owner === 'function' ? 'whose turn it is' : owner} |`).join('\n')}
`;

const page = `# Actions and steps

Written by \`node scripts/actions-page.cjs\` from \`domain/actions/table.ts\` and the maps in \`domain/process\`; not by hand.
Every action is an update of the ticket's workflow under its name, a route of the API, a command of the CLI
(\`supportway act TICKET ACTION\`), and, where the desk has a way to say it, a change in the desk (docs/desks.md).

## Actions

| Action | Process | Label | Who | Needs | Records | Data | |
|---|---|---|---|---|---|---|---|
${ACTIONS.map(row).join('\n')}

## Steps

The first that is on the way and not done is where a ticket stands. The triager is Mary or the associate, the owner Allison or the team lead.
${PROCESSES.map(stepsOf).join('')}`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') === page) process.exit(0);
  process.stderr.write('docs/actions.md is out of date: run node scripts/actions-page.cjs\n');
  process.exit(1);
}
writeFileSync(file, page);
