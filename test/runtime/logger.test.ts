import { Writable } from 'node:stream';
import { createLogger } from '../../runtime/logger';

it('takes secrets out of what it logs, wherever they stand', () => {
  const lines: string[] = [];
  const to = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
  const log = createLogger('api', 'info', to);
  log.info({ desk: { connection: { clientSecret: 'hush', webhookSecret: 'hush' } }, headers: { authorization: 'Bearer hush' }, token: 'hush', site: 'bestpack' }, 'configured');
  expect(lines.join('')).not.toContain('hush');
  expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ process: 'api', site: 'bestpack', msg: 'configured', token: '[secret]' });
});
