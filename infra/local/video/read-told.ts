import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NARRATION_CHARACTERS, SCENES } from '../../../shared/domain/limits.ts';
import type { DocumentSource } from './build-source.ts';
import { titleOf } from '../../../shared/domain/source.ts';
import { nameFolder } from './name-folder.ts';

const narrationsOf = (script: unknown): readonly string[] => {
  const { scenes } = Object(script) as { readonly scenes?: unknown };
  if (!Array.isArray(scenes)) return [];
  return scenes
    .map((scene: unknown) => (Object(scene) as { readonly narration?: unknown }).narration)
    .filter((text) => typeof text === 'string')
    .filter((text) => text !== '' && text.length <= NARRATION_CHARACTERS)
    .slice(0, SCENES);
};

/**
 * What an earlier film of that title narrates, by the script that lies beside it; nothing where there is none that
 * can be read. `out` is the folder of the films.
 */
const readTold = async (out: string, folder: string): Promise<readonly string[]> => {
  try {
    return narrationsOf(JSON.parse(await readFile(join(out, folder, 'script.json'), 'utf8')));
  } catch {
    return [];
  }
};

/** A request for notes with what an earlier film of them narrates, so that the new one keeps what still stands. */
export async function addTold<Request extends { readonly source: DocumentSource; readonly title?: string }>(
  request: Request,
  { out, fallbackName }: { readonly out: string; readonly fallbackName: string },
): Promise<Request> {
  const { source, title } = request;
  if (source.type !== 'notes') return request;
  const told = await readTold(out, nameFolder(title ?? titleOf(source), fallbackName));
  return told.length === 0 ? request : { ...request, source: { ...source, told } };
}
