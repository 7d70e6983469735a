import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTIONS } from '../../domain/actions/table';
import { CommandError } from '../../cli/io';
import type { Io } from '../../cli/io';
import { createProgram } from '../../cli/program';

const folder = mkdtempSync(join(tmpdir(), 'supportway-cli-'));

async function run(args: readonly string[], env: Io['env'] = {}): Promise<{ out: string; failure?: CommandError }> {
  const lines: string[] = [];
  const program = createProgram({ out: (line) => void lines.push(line), err: (line) => void lines.push(line), env, folder });
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ writeOut: (text) => void lines.push(text), writeErr: (text) => void lines.push(text) });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return { out: lines.join('\n') };
  } catch (error) {
    return { out: lines.join('\n'), ...(error instanceof CommandError ? { failure: error } : {}) };
  }
}

describe('the command line where nothing runs', () => {
  it.each([['ticket', 'list'], ['ticket', 'show', '1'], ['act', '1', 'solve'], ['request', 'list'], ['request', 'link'], ['clock', 'show'], ['clock', 'advance', '1h']])('%s %s says how to start', async (...args) => {
    const { failure } = await run(args);
    expect(failure?.message).toContain('start it with `npm start`');
  });

  it('checks arguments before it looks for a server', async () => {
    expect((await run(['clock', 'advance', '3 weeks'])).failure?.message).toContain('"3 weeks" is neither a duration');
    expect((await run(['act', '1', 'dance'])).failure?.message).toContain('There is no action "dance"');
    expect((await run(['request', 'act', 'r1', 'dance'])).failure?.message).toContain('there are askConfirmation, matchRequest, dropRequest');
  });

  it('lists every action of the table in the help of act', async () => {
    const { out } = await run(['act', '--help']);
    for (const { name, summary } of ACTIONS.filter(({ on }) => on !== 'request')) {
      expect(out).toContain(`  ${name}`);
      expect(out).toContain(summary);
    }
  });

  it('tells all problems of a scenario, and counts it as failed', async () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, 'name: Broken\nprocess: nobody\nsteps:\n  - dance: now\n');
    const { out, failure } = await run(['rehearse', file]);
    expect(out).toContain(`${file}:2: \`process\` must be one of bestpack`);
    expect(out).toContain(`${file}:4: "dance" is no verb`);
    expect(failure?.message).toBe('0 passed, 1 failed');
  });
});

describe('acting by the command line', () => {
  const asked: string[] = [];
  let server: Server;
  let env: Io['env'];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''} ${body}`);
        const refused = request.url?.endsWith('/solve');
        response.statusCode = refused ? 409 : 200;
        const refusal = { code: 'missingFacts', message: 'Not yet.', missing: [{ fact: 'confirmation', who: 'customer', how: 'the link' }] };
        response.end(JSON.stringify(refused ? refusal : { token: 'T', recorded: ['note'], step: 'technical/review' }));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    env = { SUPPORTWAY_API: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  });
  beforeEach(() => asked.splice(0));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('signs in at the sandbox and sends the data as it was given', async () => {
    const { out } = await run(['act', '7', 'addNote', '--as', 'jordan', '--set', 'text=a=b'], env);
    expect(asked).toEqual(['POST /sandbox/sign-in  {"site":"bestpack","as":"jordan"}', 'POST /sites/bestpack/tickets/7/actions/addNote Bearer T {"text":"a=b"}']);
    expect(out).toBe('addNote: done, recorded note; the ticket is at technical/review');
  });

  it.each([['bestpack', 'mary'], ['l1-desk', 'associate'], ['amc-desk', 'associate']])('acts in %s as %s where nobody is named', async (site, person) => {
    await run(['act', '7', 'addNote', '--site', site], env);
    expect(asked[0]).toBe(`POST /sandbox/sign-in  {"site":"${site}","as":"${person}"}`);
  });

  it('helps a logged request on', async () => {
    const { out } = await run(['request', 'act', 'r-1', 'matchRequest', '--site', 'amc-desk', '--set', 'words=Yes'], env);
    expect(asked[1]).toBe('POST /sites/amc-desk/requests/r-1/actions/matchRequest Bearer T {"words":"Yes"}');
    expect(out).toBe('matchRequest: done; `supportway request show r-1 --site amc-desk` says where it stands');
  });

  it('uses a token where there is one', async () => {
    await run(['act', '7', 'addNote', '--data', '{"text":"Hi"}'], { ...env, SUPPORTWAY_TOKEN: 'mine' });
    expect(asked).toEqual(['POST /sites/bestpack/tickets/7/actions/addNote Bearer mine {"text":"Hi"}']);
  });

  it('shows a refusal with who can help, and ends with a code of its own', async () => {
    const { failure } = await run(['act', '7', 'solve'], env);
    expect(failure).toMatchObject({ exitCode: 2, message: 'Refused (missingFacts): Not yet.\n  confirmation: customer (the link)' });
  });

  it('refuses data that is no object', async () => {
    expect((await run(['act', '7', 'addNote', '--data', '[1]'], env)).failure?.message).toContain('--data must be a JSON object');
  });
});
