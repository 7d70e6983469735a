import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../runtime/engine/project-root';

const FOLDERS = ['domain', 'contracts', 'workflows', 'activities', 'integrations', 'api', 'workers', 'runtime', 'sandbox', 'rehearsal', 'cli', 'console'];
const ROOT = projectRoot();

function sourceFiles(): string[] {
  return FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(ROOT, folder, name)),
  );
}

/** Types may point at each other; a cycle of values runs half-loaded modules. */
function valueImports(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
    const isExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
    if (!(isImport || isExport) || !statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const target = join(dirname(file), statement.moduleSpecifier.text);
    return statement.moduleSpecifier.text.startsWith('.') ? [`${target}.ts`, join(target, 'index.ts')].filter(existsSync).slice(0, 1) : [];
  });
}

/** The first cycle found on the way from a file; undefined when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  function walk(file: string, path: readonly string[]): string[] | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...path, file]);
      if (cycle) return cycle;
    }
    finished.add(file);
    return undefined;
  }
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

describe('the imports', () => {
  it('have no cycle', () => {
    const graph = new Map(sourceFiles().map((file) => [file, valueImports(file)] as const));
    expect([...graph.values()].flat().length).toBeGreaterThan(20);
    expect(findCycle(graph)?.map((file) => relative(ROOT, file))).toBeUndefined();
  });

  it('would not hide one', () => {
    expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
  });
});
