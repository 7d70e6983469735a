import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

describe('the reference page of the actions', () => {
  it('is what the table of actions says', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/actions-page.cjs', '--check'], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
