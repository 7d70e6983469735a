import { tmpdir } from 'node:os';
import { digestCommand } from '../../cli/commands/digest';
import { showDigest } from '../../cli/show-digest';

describe('supportway digest', () => {
  it('says how to start where nothing runs', async () => {
    const silent = (): void => undefined;
    await expect(digestCommand({ out: silent, err: silent, env: {}, folder: tmpdir() }).parseAsync([], { from: 'user' })).rejects.toThrow('start it with `npm start`');
  });

  it('says what became of each list', () => {
    expect(showDigest([{ to: 'jordan', outcome: 'failed', why: 'mail server not reached' }, { to: 'kevin', outcome: 'unknown', why: 'the connection broke' }, { to: 'mary', outcome: 'mail' }, { to: 'sean', outcome: 'earlier' }])).toEqual([
      'jordan: not told (mail server not reached)',
      'kevin: perhaps told, so not again (the connection broke)',
      'mary: told by mail',
      'sean: told earlier today',
    ]);
  });

  it('says why there are no lists', () => {
    expect(showDigest([])).toEqual(['No lists: nobody owes anything, or there are no business hours today.']);
  });
});
