import { splitLines } from '../../domain/planning/text/split-lines.ts';
import type { Block } from './block.ts';

/** "OLD MAN: " or "Dr. Lee: " at the beginning of a line. */
const SPEAKER =
  /^(\p{Lu}[\p{L}.'’]{0,15}(?: \p{Lu}[\p{L}.'’]{0,15}|)(?: \p{Lu}[\p{L}.'’]{0,15}|))(?: \([^()]{1,30}\)|):\s+(?:\([^()]{1,30}\) |)(?=\S)/u;
/** What is said of a line that is no speaker. */
const NO_SPEAKER =
  /^(?:myths?|facts?|pros?|cons?|tips?|notes?|questions?|answers?|[qa]|steps?|do|dont|then|now|before|after|problems?|solutions?|warnings?|examples?|causes?|effects?|good|bad|yes|no|true|false|why|what|when|where|who|how|result|day|night|morning|evening|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const FEWEST_LINES = 3;
const FEWEST_SPEAKERS = 2;

/** The lines of a paragraph: each by itself where several begin with who says them. */
export const splitSpoken = (paragraph: string): readonly string[] => {
  const lines = paragraph.split('\n').map((line) => line.trim());
  return lines.filter((line) => SPEAKER.test(line)).length > 1
    ? lines.filter((line) => line !== '')
    : splitLines(paragraph);
};

const speakerOf = ({ kind, text }: Block): string | undefined => {
  const name = kind === 'heading' ? undefined : SPEAKER.exec(text)?.[1]?.trim();
  return name === undefined || NO_SPEAKER.test(name.replaceAll(/['’]/g, '')) ? undefined : name;
};

/** A dialogue without who says each line: one voice says them all. Other texts stay as they are. */
export const stripSpeakers = (blocks: readonly Block[]): readonly Block[] => {
  const said = Map.groupBy(blocks, speakerOf);
  said.delete(undefined);
  const lines = [...said.values()].reduce((sum, { length }) => sum + length, 0);
  const isDialogue =
    said.size >= FEWEST_SPEAKERS &&
    lines >= FEWEST_LINES &&
    [...said.values()].some(({ length }) => length > 1) &&
    lines > said.size;
  if (!isDialogue) return blocks;
  const first = blocks.findIndex((block) => speakerOf(block) !== undefined);
  return blocks.map((block, at) =>
    speakerOf(block) === undefined
      ? block
      : { ...block, kind: at === first ? 'prose' : 'line', text: block.text.replace(SPEAKER, '') },
  );
};
