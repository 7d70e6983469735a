import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../runtime/engine/project-root';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(projectRoot(), file), 'utf8'));
const manifest = readJson('package.json') as Manifest;
const { packages } = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const declared = { ...manifest.dependencies, ...manifest.devDependencies };

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const installsOf = (accept: (name: string) => boolean): (readonly [name: string, locked: Locked])[] =>
  Object.entries(packages)
    .filter(([place]) => place !== '' && accept(nameOf(place)))
    .map(([place, locked]) => [nameOf(place), locked] as const);

describe('the dependencies', () => {
  it('are pinned exactly', () => {
    expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('hold every @temporalio package at one and the same version', () => {
    const versions = installsOf((name) => name.startsWith('@temporalio/')).map(([, { version }]) => version);
    expect(versions.length).toBeGreaterThan(5);
    expect([...new Set(versions)]).toEqual(['1.24.0']);
  });

  it('hold @temporalio/common once: a second copy breaks converters and errors across the boundary', () => {
    expect(installsOf((name) => name === '@temporalio/common')).toHaveLength(1);
  });

  it('have protobufjs 8 at the top: with an older one JSON histories do not replay', () => {
    expect(Number(packages['node_modules/protobufjs']?.version.split('.')[0])).toBeGreaterThanOrEqual(8);
  });

  it('keep TypeScript where type-aware lint can follow', () => {
    const [major = 0, minor = 0] = (packages['node_modules/typescript']?.version ?? '').split('.').map(Number);
    expect(major * 100 + minor).toBeLessThan(601);
    expect(major).toBeGreaterThanOrEqual(6);
  });

  it('need no install script: each one that has such a script is denied it', () => {
    const withScript = installsOf(() => true).filter(([, locked]) => locked.hasInstallScript && !locked.optional);
    expect(withScript.map(([name]) => name).filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
  });

  it('are locked without the address of a registry', () => {
    expect(installsOf(() => true).filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
  });

  it('leave npm its own scripts: ignore-scripts would switch off the set-up', () => {
    expect(readFileSync(join(projectRoot(), '.npmrc'), 'utf8')).not.toContain('ignore-scripts');
  });
});
