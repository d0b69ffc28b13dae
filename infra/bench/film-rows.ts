import type { FilmCosts } from './measure-film.ts';
import { addSpent, median, withoutParts, type Spent } from './spent.ts';

/** One repetition: the film made in this process, and the same film by the whole system. */
export interface Round {
  readonly film: FilmCosts;
  readonly cloud: Spent;
}

export interface Row {
  readonly name: string;
  /** Medians over the rounds: CPU seconds, and CPU seconds to those of the round's bare encode. */
  readonly cpu: number;
  readonly ratio: number;
}

const encoding = ({ drawing, layers, composing }: FilmCosts): Spent =>
  withoutParts(drawing, layers, composing);

const sound = ({ mixing, mastering }: FilmCosts): Spent => addSpent(mixing, mastering);

/** What the whole run takes beyond voice and quality check. */
const whole = ({ film, cloud }: Round): Spent => withoutParts(cloud, film.voice, film.check);

/** All that is not media: processes that start, queues, stores, API, files that go to and fro. */
const system = (round: Round): Spent => {
  const { drawing, mixing, mastering, joining, thumbnail } = round.film;
  return withoutParts(whole(round), drawing, mixing, mastering, joining, thumbnail);
};

const ROWS: readonly (readonly [name: string, read: (round: Round) => Spent])[] = [
  ['bare x264 encode, veryfast, CRF 21', ({ film }) => film.bare],
  ['the same with the film’s own settings', ({ film }) => film.own],
  ['**whole film**, voice and check apart', whole],
  ['layers drawn', ({ film }) => film.layers],
  ['composing', ({ film }) => film.composing],
  ['encoding', ({ film }) => encoding(film)],
  ['sound: bed, mix, loudness, AAC', ({ film }) => sound(film)],
  ['joining', ({ film }) => film.joining],
  ['thumbnail', ({ film }) => film.thumbnail],
  ['system: processes, queues, stores, API, files', system],
  ['voice', ({ film }) => film.voice],
  ['quality check', ({ film }) => film.check],
  ['command, from start to files on disk', ({ cloud }) => cloud],
];

/** The table's rows. A ratio is that of a round's own pair; then the median is taken. */
export const filmRows = (rounds: readonly Round[]): readonly Row[] =>
  ROWS.map(([name, read]) => {
    const costs = rounds.map((round) => ({ spent: read(round), bare: round.film.bare }));
    return {
      name,
      cpu: median(costs.map(({ spent }) => spent.cpu)),
      ratio: median(costs.map(({ spent, bare }) => spent.cpu / bare.cpu)),
    };
  });
