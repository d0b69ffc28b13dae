import { DEAD_LETTER_ENVIRONMENT, readEnvironment } from '../../../shared/config/environment.ts';
import { deadLetterChain } from '../../../shared/queue/worker-chain.ts';
import { recordDeadLetter } from '../../../shared/use-cases/record-dead-letter.ts';
import { openTables } from '../dependencies.ts';

const tables = openTables(readEnvironment(DEAD_LETTER_ENVIRONMENT));

/** Keeps what the queues gave up, and ends the videos that wait for it. */
export const handler = deadLetterChain(recordDeadLetter(tables));
