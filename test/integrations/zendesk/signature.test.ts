import { createHmac } from 'node:crypto';
import { verifySignature } from '../../../integrations/zendesk/signature';

const SECRET = 'example-signing-secret';
const TIMESTAMP = '2026-11-20T09:15:42Z';
const AT = Date.parse(TIMESTAMP);
const body = Buffer.from('{"id":"7f1c2a3e-5b7d-4a10-9c3d-2f0e8b6d4a11","type":"zen:event-type:ticket.priority_changed"}');
const signature = 'OCdJHVdktV+CbtjrGkftj0YqjZnyBapyG9TxJIM3Knw=';

describe('the signature of a Zendesk webhook', () => {
  it('is accepted as Zendesk makes it: HMAC over timestamp and raw body', () => {
    expect(verifySignature({ signature, timestamp: TIMESTAMP, body }, SECRET, AT + 2_000)).toEqual({ ok: true, stale: false });
  });

  it('is still accepted long after it was made, and called stale', () => {
    expect(verifySignature({ signature, timestamp: TIMESTAMP, body }, SECRET, AT + 3_600_000)).toEqual({ ok: true, stale: true });
  });

  it.each([
    ['another body', { signature, timestamp: TIMESTAMP, body: Buffer.from(`${body.toString()} `) }],
    ['another timestamp', { signature, timestamp: '2026-11-20T09:15:43Z', body }],
    ['a delimiter between timestamp and body', { signature: createHmac('sha256', SECRET).update(`${TIMESTAMP}.`).update(body).digest('base64'), timestamp: TIMESTAMP, body }],
    ['a signature of another length', { signature: 'AAAA', timestamp: TIMESTAMP, body }],
  ])('is refused for %s', (_what, request) => {
    expect(verifySignature(request, SECRET, AT)).toEqual({ ok: false, reason: 'the signature does not match' });
  });

  it('is refused under another secret', () => {
    expect(verifySignature({ signature, timestamp: TIMESTAMP, body }, 'another-secret', AT).ok).toBe(false);
  });

  it.each([
    ['no signature', { signature: undefined, timestamp: TIMESTAMP, body }, 'the signature headers are missing'],
    ['no timestamp', { signature, timestamp: undefined, body }, 'the signature headers are missing'],
    ['a timestamp that is none', { signature, timestamp: 'yesterday', body }, 'the signature timestamp is no instant'],
  ])('says what is wrong with %s', (_what, request, reason) => {
    expect(verifySignature(request, SECRET, AT)).toEqual({ ok: false, reason });
  });
});
