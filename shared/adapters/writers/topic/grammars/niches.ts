import type { CalmNiche } from '../../../../domain/calm-niches.ts';
import type { Grammar } from '../expand-grammar.ts';
import { AFFIRMATION } from './affirmation.ts';
import { GRATITUDE } from './gratitude.ts';
import { HEALING } from './healing.ts';
import { MEDITATION } from './meditation.ts';
import { MINDFULNESS } from './mindfulness.ts';
import { MOTIVATION } from './motivation.ts';
import { SLEEP } from './sleep.ts';

/** A paragraph: the symbols of its sentences, in order; `?` marks one that may be left out. */
export type Paragraph = readonly string[];

export interface NicheGrammar {
  readonly words: Grammar;
  /** What the middle of a film is made of, most typical first. */
  readonly paragraphs: readonly Paragraph[];
}

const IMAGERY: readonly Paragraph[] = [
  ['see', 'watch', 'sense?', 'watch?'],
  ['see', 'sense', 'watch'],
];

export const NICHE_GRAMMARS: Readonly<Record<CalmNiche, NicheGrammar>> = {
  meditation: {
    words: MEDITATION,
    paragraphs: [
      ['breathe', 'breathmore', 'breathe?'],
      ['ontopic', 'cheer?', 'ontopic'],
      ['body', 'body?', 'bodymore'],
      ['thought', 'breathe', 'thought?'],
      ...IMAGERY,
      ['ontopic', 'breathe', 'rest'],
      ['thought', 'rest'],
    ],
  },
  mindfulness: {
    words: MINDFULNESS,
    paragraphs: [
      ['notice', 'notice?', 'breathe'],
      ['mind', 'notice'],
      ['ontopic', 'cheer?', 'notice'],
      ['body', 'notice'],
      ['everyday', 'ontopic'],
      ['mind', 'breathe', 'breathmore'],
      ['see', 'sense', 'notice?'],
    ],
  },
  sleep: {
    words: SLEEP,
    paragraphs: [
      ['letgo', 'breathe', 'letgo?'],
      ['heavybody', 'heavybody', 'breathmore?'],
      ['ontopic', 'letgo'],
      ['see', 'watch', 'sense'],
      ['drift', 'drift'],
      ['breathe', 'heavybody'],
      ['body', 'drift'],
      ['ontopic', 'drift?', 'cheer'],
    ],
  },
  healing: {
    words: HEALING,
    paragraphs: [
      ['comfort', 'breathe'],
      ['mend', 'ontopic'],
      ['body', 'comfort'],
      ['see', 'sense', 'watch?'],
      ['ontopic', 'comfort', 'cheer?'],
      ['forgive', 'mend'],
      ['breathe', 'breathmore', 'mend?'],
    ],
  },
  gratitude: {
    words: GRATITUDE,
    paragraphs: [
      ['thank', 'thank'],
      ['ontopic', 'turn'],
      ['people', 'people?', 'breathing'],
      ['thank', 'turn?', 'ontopic'],
      ['see', 'sense', 'thank?'],
      ['people', 'cheer?'],
      ['turn', 'thank', 'breathing?'],
    ],
  },
  affirmation: {
    words: AFFIRMATION,
    paragraphs: [
      ['iam', 'ontopic', 'ichoose'],
      ['ican', 'mine', 'between'],
      ['ontopic', 'iam'],
      ['ichoose', 'ican', 'ontopic?'],
      ['mine', 'iam', 'between?'],
      ['ontopic', 'ichoose', 'cheer?'],
    ],
  },
  motivation: {
    words: MOTIVATION,
    paragraphs: [
      ['push', 'truth'],
      ['ontopic', 'push'],
      ['vision', 'truth?', 'askself'],
      ['push', 'cheer', 'truth'],
      ['ontopic', 'askself', 'push'],
      ['truth', 'vision'],
    ],
  },
};
