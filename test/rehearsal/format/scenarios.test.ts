import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenarios } from '../../../rehearsal/format/read-scenario';

const folder = join(__dirname, '../../scenarios');

describe('the scenarios of the repository', () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))('%s reads without a problem', (file) => {
    const scenarios = readScenarios(readFileSync(join(folder, file), 'utf8'), file);
    expect(scenarios.length).toBeGreaterThan(0);
    for (const { steps } of scenarios) expect(steps.length).toBeGreaterThan(2);
  });
});
