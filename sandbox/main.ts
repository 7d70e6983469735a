import { pino } from 'pino';
import { createSandbox } from './app';

const DEFAULT_PORT = 7400;
const DEFAULT_SMTP_PORT = 7425;

function portFrom(name: string, fallback: number): number {
  const text = process.env[name];
  const port = text === undefined || text === '' ? fallback : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} must be a port number, not "${text}"`);
  return port;
}

async function main(): Promise<void> {
  const log = pino({ base: null, name: 'sandbox' });
  const smtpPort = portFrom('SANDBOX_SMTP_PORT', DEFAULT_SMTP_PORT);
  const sandbox = await createSandbox({
    stateFile: process.env['SANDBOX_STATE'],
    smtpPort: smtpPort === 0 ? undefined : smtpPort,
    clockUrl: process.env['SANDBOX_CLOCK_URL'],
  });
  const port = await sandbox.listen(portFrom('SANDBOX_PORT', DEFAULT_PORT), process.env['SANDBOX_HOST']);
  log.info({ port, smtpPort: sandbox.smtpPort }, `sandbox desk at http://127.0.0.1:${port}`);
  const stop = (): void => {
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Run by another process, it does not outlive it.
  process.once('disconnect', stop);
}

function explained(error: unknown): string {
  const { code, port, message } = error as { readonly code?: string; readonly port?: number; readonly message?: string };
  if (code === 'EADDRINUSE') return `port ${port} is taken; end what uses it, or set SANDBOX_PORT or SANDBOX_SMTP_PORT to a free one`;
  return message ?? String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`the sandbox cannot start: ${explained(error)}\n`);
  process.exit(1);
});
