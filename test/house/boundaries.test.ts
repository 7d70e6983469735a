import { relative, dirname } from 'node:path';
import { fileIn, rulesBrokenBy } from './lint-samples';
import type { Sample } from './lint-samples';

/** The import table of the house, written down apart from the linter's own: `type` allows types alone. */
const TABLE: Readonly<Record<string, Readonly<Record<string, 'value' | 'type'>>>> = {
  domain: {},
  contracts: { domain: 'type' },
  workflows: { domain: 'value', contracts: 'value' },
  activities: { domain: 'value', contracts: 'value' },
  integrations: { domain: 'type', contracts: 'value', activities: 'value' },
  runtime: { domain: 'value', contracts: 'value' },
  api: { domain: 'value', contracts: 'value', runtime: 'value', integrations: 'value', workflows: 'type' },
  workers: { domain: 'value', contracts: 'value', runtime: 'value', integrations: 'value', activities: 'value' },
  rehearsal: { domain: 'value', contracts: 'value', runtime: 'value', integrations: 'value' },
  cli: { domain: 'value', contracts: 'value', runtime: 'value', integrations: 'value', rehearsal: 'value' },
  sandbox: {},
};
const FOLDERS = Object.keys(TABLE);

interface Crossing extends Sample {
  readonly title: string;
  readonly allowed: boolean;
}

function importOf(target: string, from: string, kind: 'value' | 'type', index: number): string {
  const path = relative(dirname(from), target).replace(/\.ts$/, '');
  return `import ${kind === 'type' ? 'type ' : ''}* as imported${index} from '${path.startsWith('.') ? path : `./${path}`}';`;
}

function crossingsFrom(folder: string): Crossing[] {
  const file = fileIn(folder);
  const others = FOLDERS.filter((other) => other !== folder);
  return others.flatMap((other) =>
    (['value', 'type'] as const).map((kind, index) => {
      const rule = TABLE[folder]?.[other];
      const allowed = rule === 'value' || (rule === 'type' && kind === 'type');
      const title = `${folder} ${allowed ? 'may' : 'may not'} import ${kind}s of ${other}`;
      return { file, code: importOf(fileIn(other), file, kind, index), title, allowed };
    }),
  );
}

describe('the house', () => {
  const crossings = FOLDERS.flatMap(crossingsFrom);
  let broken: string[][];

  beforeAll(() => {
    broken = rulesBrokenBy(crossings);
  });

  it.each(crossings.map(({ title, allowed }, index) => [title, allowed, index] as const))('%s', (_title, allowed, index) => {
    expect(broken[index]?.includes('boundaries/dependencies')).toBe(!allowed);
  });
});
