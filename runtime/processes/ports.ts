import { once } from 'node:events';
import { createServer } from 'node:net';

export interface NeededPort {
  readonly port: number;
  /** What listens there, in the reader's words: "Temporal" */
  readonly what: string;
  /** The environment variable that moves it. */
  readonly env: string;
}

/** @throws Error with one sentence for each port that cannot be listened on */
export async function assertPortsFree(ports: readonly NeededPort[], host = '127.0.0.1'): Promise<void> {
  const complaints: string[] = [];
  for (const needed of ports) {
    const problem = await listenProblem(needed.port, host);
    if (problem) complaints.push(complaint(needed, problem));
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

async function listenProblem(port: number, host: string): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  } finally {
    server.close();
  }
}

function complaint({ port, what, env }: NeededPort, problem: string): string {
  return problem === 'EADDRINUSE'
    ? `Port ${port} (${what}) is taken by another program: stop it or set ${env}.`
    : `Port ${port} (${what}) cannot be opened (${problem}): set ${env} to another one.`;
}

/** A port that was free a moment ago, for tests. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The listening address has no port.');
  return address.port;
}
