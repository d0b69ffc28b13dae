import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BadInput } from './bad-input.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The folder itself or, where it is still to be made, the nearest one above it that exists. */
async function findExisting(path: string): Promise<string> {
  const facts = await stat(path).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') {
      throw error;
    }
    return undefined;
  });
  if (facts === undefined) {
    return findExisting(dirname(path));
  }
  if (!facts.isDirectory()) {
    throw new BadInput(`${path} is a file, not a folder for the results. Choose another with --out DIR.`);
  }
  return path;
}

/**
 * Makes sure that results can be put into a folder, before the work is done; makes nothing.
 * @throws BadInput that names the folder and the reason.
 */
export async function checkOut(out: string): Promise<void> {
  try {
    await access(await findExisting(resolve(out)), constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof BadInput) {
      throw error;
    }
    throw new BadInput(
      `The folder ${out} for the results cannot be written (${codeOf(error)}). Choose another with --out DIR.`,
      error,
    );
  }
}
