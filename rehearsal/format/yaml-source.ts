import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Json } from '../../domain/json';
import type { Problem } from './problem';

export type Path = readonly (string | number)[];

/** A YAML 1.2 (core) document as plain JSON, with the way back to its lines. */
export interface YamlSource {
  readonly value: Json;
  readonly problems: readonly Problem[];
  /** The line of the key at the path; where that is not in the file, of the nearest thing around it. */
  lineOf(path: Path): number;
}

export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): number => lines.linePos(offset).line;
  const broken = document.errors.map((error) => ({ line: at(error.pos[0]), message: error.message }));
  const value: unknown = broken.length > 0 ? null : document.toJS();
  return {
    value: isJson(value) ? value : null,
    problems: broken.length > 0 || isJson(value) ? broken : [{ line: 1, message: 'only plain YAML is read here: no tags such as !!timestamp' }],
    lineOf: (path) => at(offsetOf(document, path)),
  };
}

function offsetOf(document: Document, path: Path): number {
  const key = keyNode(document, path);
  if (key?.range) return key.range[0];
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function keyNode(document: Document, path: Path): Node | undefined {
  const last = path.at(-1);
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (last === undefined || !isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
  return pair && isNode(pair.key) ? pair.key : undefined;
}

export function isJson(value: unknown): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson);
}
