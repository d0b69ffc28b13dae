/** The part of the repository's lockfile that the media layer needs, for Linux on arm64 with glibc. */

export interface LockEntry {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** Native builds are optional dependencies that carry their platform in the name; no other kind is wanted. */
const isNative = (name: string): boolean => name.includes('linux-arm64') && !name.includes('musl');

/** Where Node would find `name` from the package at `from`. */
function locate({ packages }: Lockfile, from: string, name: string): string {
  for (let parent = from; ; parent = parent.slice(0, Math.max(0, parent.lastIndexOf('/node_modules/')))) {
    const path = `${parent === '' ? '' : `${parent}/`}node_modules/${name}`;
    if (packages[path] !== undefined) {
      return path;
    }
    if (parent === '') {
      throw new Error(
        `package-lock.json has no ${name}, which ${from === '' ? 'the media layer' : from} needs.`,
      );
    }
  }
}

/** Without the optional dependencies of other platforms, and of features that are not used. */
function narrow(entry: LockEntry): LockEntry {
  const { optionalDependencies, ...rest } = entry;
  const native = Object.entries(optionalDependencies ?? {}).filter(([name]) => isNative(name));
  return native.length === 0 ? rest : { ...rest, optionalDependencies: Object.fromEntries(native) };
}

/**
 * A lockfile of `names`, of all that they depend on, and of their native builds, at the versions and
 * integrities of `lock`. Throws an Error that names a package which `lock` does not have.
 */
export function createLayerLock(lock: Lockfile, names: readonly string[]): Lockfile {
  const chosen = new Map<string, LockEntry>();
  const visit = (path: string): void => {
    if (chosen.has(path)) {
      return;
    }
    const entry = narrow(lock.packages[path] ?? {});
    chosen.set(path, entry);
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      visit(locate(lock, path, name));
    }
  };
  const direct = names.map((name) => [name, locate(lock, '', name)] as const);
  for (const [, path] of direct) {
    visit(path);
  }
  const versions = direct.map(([name, path]) => [name, lock.packages[path]?.version ?? '*'] as const);
  // Of what is required npm asks that it fits this machine; of what is optional, the platform that it was told.
  const dependencies = Object.fromEntries(versions.filter(([name]) => !isNative(name)));
  const optionalDependencies = Object.fromEntries(versions.filter(([name]) => isNative(name)));
  return {
    lockfileVersion: lock.lockfileVersion,
    packages: { '': { dependencies, optionalDependencies }, ...Object.fromEntries(chosen) },
  };
}
