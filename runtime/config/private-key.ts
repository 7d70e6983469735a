import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EnvReader } from './env-reader';

/** A private key in PEM, RSA or EC, from the variable of this name, or from the file that `<name>_FILE` names. */
export function readPrivateKey(env: EnvReader, name: string): string {
  const fileVariable = `${name}_FILE`;
  const file = env.optional(fileVariable);
  if (file === undefined) return usable(env, name, env.text(name));
  if (env.optional(name) !== undefined) env.fail(`${name} and ${fileVariable} are both set: give the key once`);
  const pem = contentOf(file);
  if (pem === undefined) env.fail(`${fileVariable} names a file that cannot be read`);
  return usable(env, fileVariable, pem ?? '');
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Many places keep a PEM on one line, with `\n` for its line ends. */
function usable(env: EnvReader, name: string, value: string): string {
  const pem = value.replaceAll('\\n', '\n');
  if (pem !== '' && !isPrivateKey(pem)) env.fail(`${name} must hold a private key in PEM, RSA or EC`);
  return pem;
}

function isPrivateKey(pem: string): boolean {
  try {
    return ['rsa', 'rsa-pss', 'ec'].includes(createPrivateKey(pem).asymmetricKeyType ?? '');
  } catch {
    return false;
  }
}
