import type { MadeVideo } from './make-video.ts';

/**
 * What the command says in the end: the title, what was there already where something could be, and the paths; or one
 * event.
 */
export function describeResult(
  { video, scenes, isAgain, paths }: MadeVideo,
  options: { readonly json: boolean },
): string {
  if (options.json) {
    const { id, title } = video;
    return `${JSON.stringify({ event: 'finished', id, title, scenes, files: paths })}\n`;
  }
  const { reused, total } = scenes;
  const counts = reused === 0 && !isAgain ? '' : `  ${String(reused)} of ${String(total)} scenes reused\n`;
  return `\n${video.title}\n${counts}${paths.map((path) => `  ${path}\n`).join('')}`;
}
