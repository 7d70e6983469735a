import { createSandbox, type Sandbox } from '../../../sandbox/app';

export interface SandboxControl {
  /** Where the sandbox listens. */
  readonly url: string;
  /** The control surface below `/control/sites`. Throws with the answer when it is no success. */
  call<T>(method: string, path: string, body?: object): Promise<T>;
  close(): Promise<void>;
}

export async function openSandboxControl(): Promise<SandboxControl> {
  const sandbox: Sandbox = await createSandbox();
  const url = `http://127.0.0.1:${await sandbox.listen(0)}`;

  return {
    url,
    async call<T>(method: string, path: string, body?: object): Promise<T> {
      const response = await fetch(`${url}/control/sites${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
    close: () => sandbox.close(),
  };
}
