import { SQSClient } from '@aws-sdk/client-sqs';
import { closeServer, listen } from '../../infra/local/emulators/aws/listen.ts';
import { openSqs } from '../../infra/local/emulators/sqs/serve-sqs.ts';
import { credentials } from './emulator-fixture.ts';

export interface SqsFixture {
  readonly sqs: SQSClient;
  /** Moves the stand-in's clock. */
  readonly advance: (seconds: number) => void;
  readonly close: () => Promise<void>;
}

/** The SQS stand-in in this process and in memory, with a clock that only a test moves. */
export const startSqs = async (): Promise<SqsFixture> => {
  let now = Date.UTC(2026, 0, 1);
  const { server, close } = openSqs({ path: ':memory:', credentials, region: 'us-east-1', now: () => now });
  const endpoint = await listen(server, 0);
  const sqs = new SQSClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  return {
    sqs,
    advance: (seconds) => {
      now += seconds * 1000;
    },
    close: async () => {
      sqs.destroy();
      await closeServer(server);
      close();
    },
  };
};
