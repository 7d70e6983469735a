// Checks the page of each process in docs/process: every statement of its written process has rows that name facts, actions, steps and scenarios which exist,
// and every fact, action, step and scenario stands in a row. Reads dist, so it runs after the build; exits 1 with one line for each fault.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');
const { parse } = require('yaml');

const HEADER = ['No.', 'Statement', 'Facts', 'Actions and steps', 'Scenario'];
const SCENARIOS = '../../test/scenarios/';
/** The type of what a ticket of each process can know. */
const FACTS = { bestpack: 'BestpackFacts', 'l1-desk': 'L1DeskFacts', 'amc-desk': 'AmcDeskFacts' };

const cellsOf = (line) => line.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());
const isRow = (line) => line.startsWith('|');
const isHeader = (line) => isRow(line) && cellsOf(line).join('|') === HEADER.join('|');

/** The rows of all tables that have the header, with their line numbers. */
function rowsOf(page) {
  const lines = page.split('\n');
  return lines.flatMap((line, header) => {
    if (!isHeader(line)) return [];
    const first = header + 2;
    const after = lines.findIndex((other, at) => at >= first && !isRow(other));
    return lines.slice(first, after < 0 ? lines.length : after).map((row, i) => ({ line: first + i + 1, cells: cellsOf(row) }));
  });
}

const namesIn = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
const linksIn = (cell) => [...cell.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)].map(([, text, target]) => ({ text, target }));

function* rowFaults({ cells }, { scenarios, facts, actions, steps }) {
  if (cells.length !== HEADER.length) return yield `has ${cells.length} cells instead of ${HEADER.length}`;
  const [number, statement, factCell, actCell, scenarioCell] = cells;
  if (!/^\d+\.\d+$/.test(number)) yield `has no number such as 1.1 but "${number}"`;
  if (statement === '') yield 'has no statement';
  for (const name of namesIn(factCell)) if (!facts.includes(name)) yield `names the fact ${name}, which does not exist`;
  for (const name of namesIn(actCell)) {
    if (!steps.includes(name) && !actions.includes(name)) yield `names the action or step ${name}, which does not exist`;
  }
  const links = linksIn(scenarioCell);
  if (links.length === 0) yield 'has no scenario';
  for (const { text, target } of links) {
    const name = target.startsWith(SCENARIOS) ? scenarios[target.slice(SCENARIOS.length)] : undefined;
    if (name === undefined) yield `links to ${target}, which is no scenario of this process`;
    else if (name !== text) yield `links to ${target} as "${text}", but its name is "${name}"`;
  }
}

const notIn = (named, all, kind) => all.filter((name) => !named.has(name)).map((name) => `No row names the ${kind} ${name}.`);

/** What is wrong with a page, one sentence each; none when it is right. */
function faultsOf(page, known) {
  const rows = rowsOf(page);
  const column = (index, read) => new Set(rows.flatMap(({ cells }) => read(cells[index] ?? '')));
  const numbers = rows.map(({ cells }) => cells[0]);
  const twice = new Set(numbers.filter((number, i) => numbers.indexOf(number) < i));
  const acts = column(3, namesIn);
  const files = column(4, (cell) => linksIn(cell).map(({ target }) => target.replace(SCENARIOS, '')));
  return [
    ...rows.flatMap((row) => [...rowFaults(row, known)].map((fault) => `Line ${row.line}: the row ${row.cells[0]} ${fault}.`)),
    ...[...twice].map((number) => `The number ${number} stands twice.`),
    ...notIn(column(2, namesIn), known.facts, 'fact'),
    ...notIn(acts, known.actions, 'action'),
    ...notIn(acts, known.steps, 'step'),
    ...notIn(files, Object.keys(known.scenarios), 'scenario'),
  ];
}

/** The names of a process's scenarios, by their files. */
function scenariosIn(folder, process) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const scenarios = files.map((file) => [file, parse(readFileSync(join(folder, file), 'utf8'))]);
  return Object.fromEntries(scenarios.filter(([, scenario]) => [scenario.process].flat().includes(process)).map(([file, { name }]) => [file, name]));
}

/** Facts are types alone, so the compiler is asked. */
function factNames(file, name) {
  const program = ts.createProgram([file], { noLib: true, noEmit: true });
  const checker = program.getTypeChecker();
  const values = program.getSourceFile(file).statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
  return checker.getTypeAtLocation(values).getProperties().map(({ name }) => name);
}

function main(root) {
  const { SITE_ACTIONS, requestActions, ticketActions } = require(join(root, 'dist/domain/actions/table.js'));
  const { processOf } = require(join(root, 'dist/domain/process/processes.js'));
  const { allSteps } = require(join(root, 'dist/domain/process/map.js'));
  for (const [name, facts] of Object.entries(FACTS)) {
    const page = `docs/process/${name}.md`;
    const faults = faultsOf(readFileSync(join(root, page), 'utf8'), {
      scenarios: scenariosIn(join(root, 'test/scenarios'), name),
      facts: factNames(join(root, 'domain/facts/values.ts'), facts),
      actions: [...new Set([...requestActions(name), ...ticketActions(name), ...SITE_ACTIONS].map((action) => action.name))],
      steps: [...allSteps(processOf({ process: name })).map((step) => step.name), ...(name === 'amc-desk' ? ['request/confirm'] : [])],
    });
    for (const fault of faults) process.stderr.write(`${page}: ${fault}\n`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

module.exports = { faultsOf };
if (require.main === module) main(join(__dirname, '..'));
