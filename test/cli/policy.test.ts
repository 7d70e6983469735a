import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyCommand } from '../../cli/commands/policy';
import { CommandError } from '../../cli/io';
import type { Io } from '../../cli/io';
import { readPolicy } from '../../runtime/policy';
import { POLICY } from '../support/bestpack';

const folder = mkdtempSync(join(tmpdir(), 'supportway-cli-policy-'));
const SHIPPED = readFileSync(join(__dirname, '../../policies/bestpack.yaml'), 'utf8');
const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const same = written('same.yaml', SHIPPED);
const edited = written('edited.yaml', SHIPPED.replace('P3: 24h', 'P3: 16h'));
const broken = written('broken.yaml', SHIPPED.replace('grace: 10m', 'grace: ten').replace('owner: allison ', 'owner: alison '));

async function run(args: readonly string[], env: Io['env'] = {}): Promise<{ readonly out: string; readonly failure?: string }> {
  const lines: string[] = [];
  try {
    await policyCommand({ out: (line) => void lines.push(line), err: (line) => void lines.push(line), env, folder }).parseAsync([...args], { from: 'user' });
    return { out: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { out: lines.join('\n'), failure: error.message };
  }
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('policy check', () => {
  it('says that a sound file is sound', async () => {
    expect((await run(['check', same])).out).toBe(`${same} is a sound policy of bestpack: version ${POLICY.version}, 15 people.`);
  });

  it.each([
    ['l1-desk', 6],
    ['amc-desk', 8],
  ])('knows the process %s by the file', async (process, people) => {
    const file = join(__dirname, `../../policies/${process}.yaml`);
    expect((await run(['check', file])).out).toMatch(new RegExp(`is a sound policy of ${process}: version [0-9a-f]{12}, ${people} people\\.$`));
  });

  it('says everything that is wrong, with line and remedy', async () => {
    const { failure } = await run(['check', broken]);
    expect(failure?.split('\n')).toEqual([
      `${broken} has 2 errors; nothing of it was applied.`,
      expect.stringMatching(/^ {2}line 8: owner: "alison" is not among the people; write one of /),
      expect.stringMatching(/^ {2}line \d+: grace: this is no length of time; write it with its unit/),
    ]);
  });
});

describe('a policy against a running site', () => {
  const asked: string[] = [];
  let refusal: { readonly status: number; readonly body: object } | undefined;
  let server: Server;
  let env: Io['env'];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? body}`);
        const { status, body: answer } = answerTo(request.method ?? '', request.url ?? '', body);
        response.statusCode = status;
        response.end(JSON.stringify(answer));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    env = { SUPPORTWAY_API: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  });
  beforeEach(() => {
    asked.splice(0);
    refusal = undefined;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function answerTo(method: string, url: string, body: string): { readonly status: number; readonly body: object } {
    if (url === '/sandbox/sign-in') return { status: 200, body: { token: 'T' } };
    if (method === 'GET') return { status: 200, body: { site: 'bestpack', policy: POLICY, absences: {}, openTickets: ['1001', '1002'] } };
    const { yaml } = JSON.parse(body) as { yaml: string };
    return refusal ?? { status: 200, body: { version: readPolicy(yaml, 'sent').version, changed: yaml === SHIPPED ? [] : ['window.within.P3: 24h → 16h'] } };
  }

  it('diff says what would change, and which open tickets are concerned', async () => {
    const { out } = await run(['diff', edited], env);
    expect(out.split('\n')).toEqual([
      expect.stringContaining(`Against what bestpack runs by (version ${POLICY.version}, the file is `),
      '  window.within.P3: 24h → 16h',
      '2 open tickets run by other settings then: 1001, 1002.',
    ]);
    expect(asked).toEqual(['POST /sandbox/sign-in {"site":"bestpack","as":"mary"}', 'GET /sites/bestpack Bearer T']);
  });

  it('diff spares open tickets what only later ones notice', async () => {
    const file = written('matrix.yaml', SHIPPED.replace('names: [jordan, kevin, sean]', 'names: [kevin, sean]'));
    expect((await run(['diff', file], env)).out).toContain('\n  matrix, technical · standard: [jordan, kevin, sean] → [kevin, sean]\nNo open ticket runs by other settings then.');
  });

  it.each(['diff', 'adopt'])('%s says that nothing changes where nothing does', async (command) => {
    expect((await run([command, same], env)).out).toBe(`Nothing changes: bestpack runs by this policy already (version ${POLICY.version}).`);
  });

  it('adopt sends the file as the owner that it names, and says what changed', async () => {
    const { out } = await run(['adopt', edited], env);
    expect(out).toMatch(/^bestpack runs by version [0-9a-f]{12} now:\n {2}window\.within\.P3: 24h → 16h$/);
    expect(asked).toEqual(['POST /sandbox/sign-in {"site":"bestpack","as":"allison"}', 'PUT /sites/bestpack/policy Bearer T']);
  });

  it('adopt acts for somebody else, elsewhere, or by a token', async () => {
    await run(['adopt', edited, '--as', 'kevin', '--site', 'north'], env);
    await run(['adopt', edited], { ...env, SUPPORTWAY_TOKEN: 'mine' });
    expect(asked).toEqual(['POST /sandbox/sign-in {"site":"north","as":"kevin"}', 'PUT /sites/north/policy Bearer T', 'PUT /sites/bestpack/policy Bearer mine']);
  });

  it.each(['diff', 'adopt'])('%s asks nothing of the site while the file is broken', async (command) => {
    expect((await run([command, broken], env)).failure).toContain('has 2 errors');
    expect(asked).toEqual([]);
  });

  it('adopt tells what the API refused, in its words', async () => {
    refusal = { status: 403, body: { code: 'notYours', message: 'The policy is changed by Allison.' } };
    expect((await run(['adopt', edited], env)).failure).toBe('The policy is changed by Allison.');
  });

  it.each(['diff', 'adopt'])('%s says how to start where nothing runs', async (command) => {
    expect((await run([command, same])).failure).toContain('start it with `npm start`');
  });
});

describe('policy preview', () => {
  const templates = join(folder, 'policies', 'templates');
  beforeAll(() => {
    mkdirSync(templates, { recursive: true });
    writeFileSync(join(templates, 'closing.md'), 'Hello {{customer}},\n\nbye.\n');
    writeFileSync(join(templates, 'quote.md'), '{{part}} costs {{pirce}}.\n');
    writeFileSync(join(templates, 'README.md'), '{{nobody}}');
  });

  it('shows one text with example values', async () => {
    expect(await run(['preview', 'closing'])).toEqual({ out: '── closing ──\nHello Pat,\n\nbye.\n' });
  });

  it('shows all that can be sent, and says of the others why they cannot', async () => {
    const { out, failure } = await run(['preview']);
    expect(out).toBe('── closing ──\nHello Pat,\n\nbye.\n');
    expect(failure).toMatch(/^quote\.md cannot be sent:\n {2}unknown value "pirce"; did you mean "price"\?; this text has part, quantity, price, /);
  });

  it('says which texts there are', async () => {
    expect((await run(['preview', 'welcome'])).failure).toBe('There is no text "welcome"; there are closing, quote.');
  });
});
