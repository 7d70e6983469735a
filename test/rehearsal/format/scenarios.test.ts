import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../../rehearsal/format/read-scenario';

const folder = join(__dirname, '../../scenarios');

describe('the scenarios of the repository', () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))('%s reads without a problem', (file) => {
    const scenario = readScenario(readFileSync(join(folder, file), 'utf8'), file);
    expect(scenario.steps.length).toBeGreaterThan(2);
  });
});
