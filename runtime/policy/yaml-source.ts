import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';

export type Path = readonly (string | number)[];

/** A YAML 1.2 text: what it says, where it says it, and what is broken in its notation. */
export interface YamlSource {
  readonly value: unknown;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** Line of the key or list item at the path, or of the nearest one above it that exists. */
  readonly lineOf: (path: Path) => number;
}

/** The core schema without merge keys, so that `no`, `on` and dates stay the text that they look like. */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', merge: false, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const errors = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ line: lineAt(pos[0]), message }));
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    errors,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

function offsetOf(root: ParsedNode | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    const found = stepInto(node, step);
    if (!found) break;
    ({ node, offset } = found);
  }
  return offset;
}

function stepInto(node: unknown, step: string | number): { readonly node: unknown; readonly offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 } : undefined;
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
}
