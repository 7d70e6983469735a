import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findEngine } from '../../scripts/engine.cjs';
import { downloadOfficial } from '../../scripts/engine/download.cjs';

let root: string;
let notes: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'supportway-finder-'));
  notes = [];
});

afterEach(() => rmSync(root, { recursive: true }));

function program(folder: string, version: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  const file = join(root, folder, 'temporal');
  writeFileSync(file, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`, { mode: 0o755 });
  return file;
}

const find = (env: Record<string, string>): Promise<string> =>
  findEngine({ root, env, progress: { note: (line) => void notes.push(line), step: (_title, run) => run() } });

describe('the engine finder', () => {
  it('takes the program that TEMPORAL_CLI names before the one on the path', async () => {
    const chosen = program('chosen', '1.10.0');
    program('bin', '1.9.0');
    await expect(find({ TEMPORAL_CLI: chosen, PATH: join(root, 'bin') })).resolves.toBe(chosen);
  });

  it('refuses a program that TEMPORAL_CLI names and that is too old', async () => {
    const old = find({ TEMPORAL_CLI: program('chosen', '1.8.2') });
    await expect(old).rejects.toThrow('TEMPORAL_CLI names the Temporal CLI 1.8.2, and Supportway needs 1.9.0 or newer: update it or unset TEMPORAL_CLI.');
  });

  it('refuses a TEMPORAL_CLI that is no Temporal CLI', async () => {
    const missing = join(root, 'nothing');
    await expect(find({ TEMPORAL_CLI: missing })).rejects.toThrow(`TEMPORAL_CLI names ${missing}, which does not run as the Temporal CLI`);
  });

  it('takes the first program on the path that is new enough', async () => {
    const onPath = program('bin', '1.9.0');
    await expect(find({ PATH: [join(root, 'empty'), join(root, 'bin')].join(delimiter) })).resolves.toBe(onPath);
  });

  it('passes over one on the path that is too old, says so, and takes the one fetched before', async () => {
    program('bin', '1.8.9');
    const fetched = join(root, '.supportway/engine/temporal-1.9.1');
    mkdirSync(join(root, '.supportway/engine'), { recursive: true });
    writeFileSync(fetched, '');
    await expect(find({ PATH: join(root, 'bin') })).resolves.toBe(fetched);
    expect(notes).toEqual(['The temporal on the path is 1.8.9 and Supportway needs 1.9.0 or newer: it is passed over.']);
  });
});

describe('the official download', () => {
  let server: Server;

  async function serve(answer: RequestListener): Promise<string> {
    server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function tar(name: string, content: string): Buffer {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    return Buffer.concat([header, Buffer.from(content.padEnd(512, '\0'))]);
  }

  it('asks for the release of the platform and unpacks the program', async () => {
    const asked: (string | undefined)[] = [];
    const host = await serve((request, response) => {
      asked.push(request.url);
      response.end(gzipSync(Buffer.concat([tar('LICENSE', 'MIT'), tar('temporal', 'the program'), Buffer.alloc(1024)])));
    });
    const binary = await downloadOfficial({ platform: 'darwin', arch: 'arm64', host });
    expect(binary.toString()).toBe('the program');
    expect(asked).toEqual(['/cli/archive/v1.9.1?platform=darwin&arch=arm64']);
  });

  it('tells what the server answered instead', async () => {
    const host = await serve((_request, response) => response.writeHead(503).end());
    await expect(downloadOfficial({ platform: 'linux', arch: 'x64', host })).rejects.toThrow('answered 503');
  });

  it('tells when the line breaks in the middle', async () => {
    const host = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    });
    await expect(downloadOfficial({ platform: 'linux', arch: 'x64', host })).rejects.toThrow();
  });

  it('knows the platforms that have no release', async () => {
    const host = await serve((_request, response) => response.end());
    await expect(downloadOfficial({ platform: 'sunos', arch: 'x64', host })).rejects.toThrow('no release for sunos on x64');
  });
});
