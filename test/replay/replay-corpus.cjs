// Replays histories with a workflow bundle and prints, as JSON, how many there were and which of them failed.
// A process of its own, because TZ counts only from the start of a process.
const fs = require('node:fs');
const path = require('node:path');
const { DefaultLogger, Runtime, Worker } = require('@temporalio/worker');

const [codePath, folder] = process.argv.slice(2);

async function* histories() {
  for (const file of fs.readdirSync(folder).sort()) {
    const { workflowId, history } = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    yield { workflowId: `${file}: ${workflowId}`, history };
  }
}

async function main() {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } } });
  const outcome = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, replayed: 0, failures: [] };
  // The iterator does not throw: each result has its own error.
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { codePath } }, histories())) {
    outcome.replayed += 1;
    if (error) outcome.failures.push(`${workflowId}: ${error.message}`);
  }
  process.stdout.write(JSON.stringify(outcome));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
