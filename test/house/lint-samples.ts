import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../runtime/engine/project-root';

/** One line of code, put into an existing file's place. */
export interface Sample {
  readonly file: string;
  readonly code: string;
}

/** An existing source file of the folder: type-aware rules know no others. */
export function fileIn(folder: string, accept: (file: string) => boolean = () => true): string {
  const found = readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort()
    .find(accept);
  if (found === undefined) throw new Error(`No source file in ${folder} to lint a sample as.`);
  return found;
}

/** Lints all samples of a file as one text, a line each. @returns the rules that each sample breaks, in the order given */
export function rulesBrokenBy(samples: readonly Sample[]): string[][] {
  const texts = new Map<string, string[]>();
  const places = samples.map(({ file, code }) => {
    const lines = texts.get(file) ?? [];
    texts.set(file, lines);
    return { file, line: lines.push(code) };
  });
  const reports = lint([...texts].map(([file, lines]) => ({ file, text: `${lines.join('\n')}\n` })));
  return places.map(({ file, line }) => (reports.get(file) ?? []).filter((report) => report.line === line).map((report) => report.rule));
}

interface Report {
  readonly line: number;
  readonly rule: string;
}

function lint(texts: readonly { readonly file: string; readonly text: string }[]): Map<string, readonly Report[]> {
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-texts.cjs')], { cwd: projectRoot(), input: JSON.stringify(texts), encoding: 'utf8' });
  const results = JSON.parse(output) as readonly { readonly file: string; readonly reports: readonly Report[] }[];
  return new Map(results.map(({ file, reports }) => [file, reports]));
}
