import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeServer, listen } from './emulators/aws/listen.ts';
import { openYoutube } from './emulators/youtube/serve-youtube.ts';
import type { FunctionDefinition } from './lambda/function-definition.ts';

export interface LocalPublisher {
  /** Of the stand-in for YouTube; undefined where none was asked for. */
  readonly url: string | undefined;
  /** The functions, told where it is. */
  readonly definitions: readonly FunctionDefinition[];
  readonly close: () => Promise<void>;
}

const asksFor = ({ environment }: FunctionDefinition): boolean => environment['PUBLISHER'] === 'stand-in';

/**
 * Runs the stand-in for YouTube where a stage asks for it (`PUBLISHER=stand-in`), and only there: without it a film must
 * not seem to be published. What was sent to it is kept in the data folder.
 */
export const openPublisher = async (
  definitions: readonly FunctionDefinition[],
  dataDir: string,
): Promise<LocalPublisher> => {
  if (!definitions.some(asksFor)) return { url: undefined, definitions, close: async () => undefined };
  mkdirSync(dataDir, { recursive: true });
  const standIn = openYoutube({ path: join(dataDir, 'youtube.sqlite') });
  const url = await listen(standIn.server, 0);
  const tell = (definition: FunctionDefinition): FunctionDefinition =>
    asksFor(definition)
      ? { ...definition, environment: { ...definition.environment, YOUTUBE_ENDPOINT: url } }
      : definition;
  return {
    url,
    definitions: definitions.map(tell),
    close: async () => {
      await closeServer(standIn.server);
      standIn.close();
    },
  };
};
