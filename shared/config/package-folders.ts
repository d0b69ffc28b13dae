import { delimiter } from 'node:path';

/** Where `require` finds what a bundle does not hold: the layer's folders on Lambda, the repository's here. */
export const readPackageFolders = (
  source: Readonly<Record<string, string | undefined>> = process.env,
): { readonly nodePath: string; readonly folders: readonly string[] } => {
  const nodePath = source['NODE_PATH'] ?? '';
  return { nodePath, folders: nodePath.split(delimiter).filter((folder) => folder !== '') };
};
