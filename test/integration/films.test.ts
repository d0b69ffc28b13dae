/**
 * Films through the whole local cloud over HTTP, each by users of its own. They share one cloud: in one of its own
 * each would wait for twenty functions to start, and for the code of the pictures to be compiled again.
 */
import { after, suite } from 'node:test';
import { startLocalApi } from '../support/local-api/start-local-api.ts';
import { testEditedFilm } from './films/edited-film.ts';
import { testFilmOfOnesOwn } from './films/film-of-ones-own.ts';
import { testSmoke } from './films/smoke.ts';

const api = await startLocalApi({ triggers: true });
after(api.close);

suite('a film with pictures of its owner’s', { timeout: 240_000 }, () => {
  testFilmOfOnesOwn(api);
});
suite('an edited film', { timeout: 240_000 }, () => {
  testEditedFilm(api);
});
suite('the smoke test', { timeout: 240_000 }, () => {
  testSmoke(api);
});
