import { NARRATION_CHARACTERS, SCENES } from '../../../shared/domain/limits.ts';
import type { SceneText } from '../../../shared/domain/source.ts';
import { BadInput } from './bad-input.ts';

const PICTURE = /^\[picture:([^\]]*)\]$/iu;

const quote = (text: string): string => `“${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”`;

const readHint = (line: string): string => {
  const words = PICTURE.exec(line)?.[1]?.trim() ?? '';
  if (words === '') throw new BadInput('[picture: ] has no words. Write what the picture should show.');
  return words;
};

const checkScene = (text: string): void => {
  if (text.length > NARRATION_CHARACTERS)
    throw new BadInput(
      `The scene ${quote(text)} has ${String(text.length)} characters; the limit is ${String(NARRATION_CHARACTERS)}. Split it with an empty line.`,
    );
};

/**
 * Reads `mode: scenes`: each paragraph is a scene, and a line `[picture: volcano at night]` before it, or alone
 * above it, chooses its picture.
 * @throws BadInput for a picture without a scene, too long a scene, and too many.
 */
export function readScenes(body: string): readonly SceneText[] {
  const scenes: SceneText[] = [];
  let picture: string | undefined;
  for (const paragraph of body.split(/\n[ \t]*\n/u)) {
    const lines: string[] = [];
    for (const line of paragraph.split('\n').map((each) => each.trim())) {
      if (!PICTURE.test(line)) {
        if (line !== '') lines.push(line);
      } else if (picture === undefined && lines.length === 0) picture = readHint(line);
      else throw new BadInput(`${line} stands before no scene of its own. Write its paragraph below it.`);
    }
    if (lines.length === 0) continue;
    const text = lines.join('\n');
    checkScene(text);
    scenes.push({ text, ...(picture === undefined ? {} : { picture }) });
    picture = undefined;
  }
  if (picture !== undefined)
    throw new BadInput(`[picture: ${picture}] is the last line. Write the scene's paragraph below it.`);
  if (scenes.length > SCENES)
    throw new BadInput(
      `There are ${String(scenes.length)} scenes; the limit is ${String(SCENES)}. Make several videos.`,
    );
  return scenes;
}
