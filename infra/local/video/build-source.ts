import type { ScenesChoice, ScenesSource, Source } from '../../../shared/domain/source.ts';
import { BadInput } from './bad-input.ts';
import type { FrontMatter } from './read-front-matter.ts';
import { readScenes } from './read-scenes.ts';

/** What a document means. A scene's `recording` is still a name, as is its `picture` where the author has one. */
export type DocumentSource = Exclude<Source, ScenesSource> | ScenesChoice;

const MARKS = /^[ \t]*(?:#{1,6}|[-*>])[ \t]+/u;

function readTopic(body: string): string {
  const [topic = '', ...more] = body
    .split('\n')
    .map((line) => line.replace(MARKS, '').trim())
    .filter((line) => line !== '');
  if (more.length > 0) {
    throw new BadInput(
      `mode: topic takes one line, what the film is about; here “${more[0] ?? ''}” follows. For a text of your own use mode: notes or mode: script.`,
    );
  }
  return topic;
}

/**
 * The source that a document means by its `mode`, `notes` where it says none.
 * @throws BadInput where the text does not have the mode's form.
 */
export function buildSource({ mode = 'notes', keywords }: FrontMatter, body: string): DocumentSource {
  if (keywords !== undefined && mode !== 'topic') {
    throw new BadInput(
      `“keywords” belong to mode: topic, not to mode: ${mode}. Take them out, or use “tags”.`,
    );
  }
  if (mode === 'scenes') return { type: mode, scenes: readScenes(body) };
  if (mode === 'topic') {
    return { type: mode, topic: readTopic(body), ...(keywords === undefined ? {} : { keywords }) };
  }
  return { type: mode, text: body };
}
