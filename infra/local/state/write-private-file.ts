import { renameSync, writeFileSync } from 'node:fs';

/** Writes JSON that only this user can read; a reader never sees half of it. */
export function writePrivateFile(path: string, value: unknown): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  renameSync(temporary, path);
}
