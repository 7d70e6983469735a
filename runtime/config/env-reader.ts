export type Env = Readonly<Record<string, string | undefined>>;

/** A configuration that cannot be used, with everything that is wrong with it. Values are never quoted: some are secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(['The configuration has errors:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

/** Reads variables one by one and keeps what is wrong, so that `orThrow` can report all of it at once. */
export interface EnvReader {
  readonly text: (name: string, fallback?: string) => string;
  readonly optional: (name: string) => string | undefined;
  readonly url: (name: string, fallback?: string) => string;
  readonly port: (name: string, fallback: number) => number;
  readonly oneOf: <T extends string>(name: string, options: readonly T[], fallback: T) => T;
  readonly list: (name: string) => readonly string[];
  readonly fail: (problem: string) => void;
  readonly orThrow: <T>(config: T) => T;
}

export function readEnv(env: Env): EnvReader {
  const problems: string[] = [];
  const fail = (problem: string): void => void problems.push(problem);
  const optional = (name: string): string | undefined => env[name]?.trim() || undefined;
  const text = (name: string, fallback?: string): string => {
    const value = optional(name) ?? fallback;
    if (value === undefined) fail(`${name} is not set`);
    return value ?? '';
  };
  return {
    text,
    optional,
    fail,
    url: (name, fallback) => {
      const value = text(name, fallback);
      if (value !== '' && !isWebAddress(value)) fail(`${name} must be an address that begins with http:// or https://`);
      return value.replace(/\/+$/, '');
    },
    port: (name, fallback) => {
      const port = Number(optional(name) ?? fallback);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`${name} must be a port, 0 to 65535`);
      return port;
    },
    oneOf: (name, options, fallback) => {
      const value = optional(name) ?? fallback;
      const known = options.find((option) => option === value);
      if (known === undefined) fail(`${name} must be one of ${options.join(', ')}`);
      return known ?? fallback;
    },
    list: (name) => (optional(name) ?? '').split(',').map((item) => item.trim()).filter((item) => item !== ''),
    orThrow: (config) => {
      if (problems.length > 0) throw new ConfigError(problems);
      return config;
    },
  };
}

const isWebAddress = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
