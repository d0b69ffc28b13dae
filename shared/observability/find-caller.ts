import { sourceStack } from './source-stack.ts';

/** Lines of a stack above the one that asks: the error's head, this function, and the logger's own. */
const SKIPPED = 3;

/** From the first folder of ours on: where the code lies on a machine is nobody's business. */
const PLACE = /((?:functions|shared|infra|test)\/[\w./-]{1,200}:\d{1,7})/;

/** `shared/queue/run-part.ts:80` of who called the logger, by its source map; undefined where the stack does not say. */
export const findCaller = (): string | undefined =>
  PLACE.exec(sourceStack(new Error('where').stack?.split('\n')[SKIPPED] ?? ''))?.[1];
