import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import type { Script } from '../../shared/domain/film.ts';
import type { TextSource } from '../../shared/domain/source.ts';

interface Wish {
  readonly type?: TextSource['type'];
  readonly seconds?: number;
  readonly title?: string;
}

/** The script that the offline writer makes of a text. */
export const write = (
  text: string,
  { type = 'notes', seconds = 45, title = 'Why honey never spoils' }: Wish = {},
): Promise<Script> =>
  createOfflineWriter()({
    title,
    source: { type, text },
    durationSeconds: seconds,
    niche: 'facts',
    tone: 'conversational',
    voice: 'slt',
    seed: 1,
  });

/** All that it says. */
export const narrationOf = (script: Script): string =>
  script.scenes.map((scene) => scene.narration).join(' ');
