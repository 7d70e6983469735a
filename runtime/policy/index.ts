export { loadPolicy } from './load-policy';
export type { PlainMap } from './merge';
export { isPlainMap } from './merge';
export { policyFileOf } from './policy-file';
export { PolicyError } from './policy-error';
export type { PolicyFault } from './policy-error';
export { readPolicy } from './read-policy';
