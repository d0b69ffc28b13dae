import { FacelessError } from '../../domain/errors.ts';
import { paceFor } from '../../domain/planning/choose-pace.ts';
import { groupScenes } from '../../domain/planning/group-scenes.ts';
import type { ScriptWriter } from '../../ports/media.ts';
import { condenseNotes } from './condense-notes.ts';
import { readMarkdown } from './read-markdown.ts';
import { readAllSentences, readQuotable } from './read-sentences.ts';

const refuse = (detail: string): never => {
  throw new FacelessError('INVALID_INPUT', detail, { fields: [{ pointer: '/source/text', detail }] });
};

/** Share of letters that an English voice can read, below which the text is in another script. */
const LEAST_LATIN = 0.5;

const refuseOtherScripts = (text: string): void => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin / letters < LEAST_LATIN)
    refuse('The text is mostly in a script that the English voices cannot read. Write it in English.');
};

/**
 * The writer that needs no model. `script` is narrated as written; `notes` is condensed to `durationSeconds` by
 * leaving sentences out: nothing is invented, reworded or reordered. Throws INVALID_INPUT for a text without a
 * sentence or in another script.
 */
export const createOfflineWriter =
  (): ScriptWriter =>
  async ({ title, source, durationSeconds, niche, tone }) => {
    refuseOtherScripts(source.text);
    const pace = paceFor(tone, niche);
    const blocks = readMarkdown(source.text);
    const quotable = readQuotable(blocks);
    const paragraphs =
      source.type === 'script'
        ? readAllSentences(blocks, title)
        : condenseNotes(quotable, { title, seconds: durationSeconds, pace });
    if (paragraphs.length === 0)
      refuse(
        'The text has no sentence to narrate. Write at least one, such as "Honey never spoils."; code, tables and pictures are not narrated, and headings only in a script.',
      );
    return {
      title,
      scenes: groupScenes(paragraphs, pace),
      writer: {
        name: 'offline',
        detail:
          source.type === 'script'
            ? 'narrated as written'
            : `sentences of the notes, condensed to about ${durationSeconds} s`,
      },
    };
  };
