/** A film made part by part in this process, as cold as a worker's at its start: tells what each part cost. */
import { readFile } from 'node:fs/promises';
import type { FilmPlan } from '../../../shared/domain/film.ts';
import { measureFilm } from '../measure-film.ts';

const [planFile = '', folder = ''] = process.argv.slice(2);
const plan = JSON.parse(await readFile(planFile, 'utf8')) as FilmPlan;
process.send?.(await measureFilm(plan, folder));
process.disconnect();
