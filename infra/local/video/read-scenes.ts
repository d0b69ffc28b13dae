import { NARRATION_CHARACTERS, SCENES } from '../../../shared/domain/limits.ts';
import type { SceneChoice } from '../../../shared/domain/source.ts';
import { BadInput } from './bad-input.ts';

/** A line above a paragraph that names what is shown, or whose voice is heard. */
const NAMED = /^\[(picture|recording):([^\]]*)\]$/iu;
type Field = 'picture' | 'recording';
type Names = { readonly [Name in Field]?: string };

const MEANS: Readonly<Record<Field, string>> = {
  picture: 'what the picture should show',
  recording: 'the name of one of “recordings”',
};

const quote = (text: string): string => `“${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”`;

const readName = (line: string): Names | undefined => {
  const [, field = '', words = ''] = NAMED.exec(line) ?? [];
  if (field === '') return undefined;
  const name = field.toLowerCase() as Field;
  if (words.trim() === '') throw new BadInput(`[${name}: ] has no words. Write ${MEANS[name]}.`);
  return { [name]: words.trim() };
};

const isNamed = (names: Names, more: Names): boolean => Object.keys(more).some((field) => field in names);

const checkScene = (text: string): void => {
  if (text.length > NARRATION_CHARACTERS)
    throw new BadInput(
      `The scene ${quote(text)} has ${String(text.length)} characters; the limit is ${String(NARRATION_CHARACTERS)}. Split it with an empty line.`,
    );
};

/**
 * Reads `mode: scenes`: each paragraph is a scene. A line `[picture: volcano at night]` before it, or alone above it,
 * chooses its picture, and `[recording: my take]` names the recording of its text.
 * @throws BadInput for a name without a scene, too long a scene, and too many.
 */
export function readScenes(body: string): readonly SceneChoice[] {
  const scenes: SceneChoice[] = [];
  let names: Names = {};
  for (const paragraph of body.split(/\n[ \t]*\n/u)) {
    const lines: string[] = [];
    for (const line of paragraph.split('\n').map((each) => each.trim())) {
      const more = readName(line);
      if (more === undefined) {
        if (line !== '') lines.push(line);
      } else if (!isNamed(names, more) && lines.length === 0) names = { ...names, ...more };
      else throw new BadInput(`${line} stands before no scene of its own. Write its paragraph below it.`);
    }
    if (lines.length === 0) continue;
    const text = lines.join('\n');
    checkScene(text);
    scenes.push({ text, ...names });
    names = {};
  }
  const [left] = Object.entries(names);
  if (left !== undefined)
    throw new BadInput(`[${left.join(': ')}] is the last line. Write the scene's paragraph below it.`);
  if (scenes.length > SCENES)
    throw new BadInput(
      `There are ${String(scenes.length)} scenes; the limit is ${String(SCENES)}. Make several videos.`,
    );
  return scenes;
}
