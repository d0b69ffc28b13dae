/** Longer names are cut before their ending. Characters. */
const MAX = 100;
const MAX_ENDING = 10;

/**
 * A file's name as it is shown: the last part of a path, without what a file system, a shell or a page could take
 * for more than a letter. `upload` where nothing is left.
 */
export const sanitiseFilename = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[^\p{L}\p{M}\p{N} ._()+-]/gu, '_')
    .replace(/^[ .-]+/, '')
    .trimEnd();
  if (plain === '') return 'upload';
  const characters = Array.from(plain);
  if (characters.length <= MAX) return plain;
  const dot = characters.lastIndexOf('.');
  const ending = dot > 0 && characters.length - dot <= MAX_ENDING ? characters.slice(dot) : [];
  return [...characters.slice(0, MAX - ending.length), ...ending].join('');
};
