import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { logFailure } from '../emulators/aws/log-failure.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import type { InvocationResult } from '../lambda/invocation.ts';
import type { FunctionLine } from '../lambda/start-environment.ts';
import { notImplemented } from '../template/not-implemented.ts';
import { readFilterPattern } from './filter-pattern.ts';
import type { Resource } from '../template/open-stack.ts';

export interface LogSubscription {
  readonly name: string;
  readonly logGroup: string;
  readonly functionArn: string;
  /** Whether a line, which is JSON, goes to it. */
  readonly matches: (line: string) => boolean;
}

interface FilterProperties {
  readonly LogGroupName: string;
  readonly DestinationArn: string;
  readonly FilterPattern: string;
}

interface Delivery {
  readonly subscription: LogSubscription;
  readonly logStream: string;
  readonly lines: string[];
}

/**
 * The subscription filters of a cloud assembly. Throws FacelessError NOT_CONFIGURED for a pattern, and
 * INVALID_INPUT for a function that would be given its own lines.
 */
export const readLogSubscriptions = (
  resources: readonly Resource[],
  functions: readonly FunctionDefinition[],
): readonly LogSubscription[] =>
  resources
    .filter(({ type }) => type === 'AWS::Logs::SubscriptionFilter')
    .map(({ identity, id, properties }) => {
      const { LogGroupName, DestinationArn, FilterPattern } = properties as unknown as FilterProperties;
      const matches = readFilterPattern(FilterPattern);
      if (matches === undefined) {
        throw notImplemented(`the filter pattern of the log subscription ${id}`);
      }
      if (functions.some(({ arn, logGroup }) => arn === DestinationArn && logGroup === LogGroupName)) {
        throw new FacelessError(
          'INVALID_INPUT',
          `The log subscription ${id} gives a function its own lines.`,
        );
      }
      return { name: identity.name, logGroup: LogGroupName, functionArn: DestinationArn, matches };
    });

/**
 * Lines are gathered for so long before they are handed over, and longer while more and more come: CloudWatch hands
 * them over in batches too, and each takes the bridge a transaction.
 */
const GATHER_MS = 1000;
const BETWEEN_MS = 5000;
/** What is left at the end is waited for so long. */
const LAST_MS = 3000;

const pack = ({ subscription, logStream, lines }: Delivery, account: string, first: number): string => {
  const timestamp = Date.now();
  const data = {
    messageType: 'DATA_MESSAGE',
    owner: account,
    logGroup: subscription.logGroup,
    logStream,
    subscriptionFilters: [subscription.name],
    logEvents: lines.map((message, index) => ({
      id: `${timestamp}${String(first + index).padStart(10, '0')}`,
      timestamp,
      message,
    })),
  };
  return JSON.stringify({ awslogs: { data: gzipSync(JSON.stringify(data)).toString('base64') } });
};

interface Destination {
  readonly accountId: string;
  readonly invoke: (functionArn: string, payload: string) => Promise<InvocationResult>;
}

/** Hands deliveries over one after the other; one that fails is told, and the next ones follow. */
const createHandover = ({ accountId, invoke }: Destination) => {
  let count = 0;
  let underWay = Promise.resolve();
  const deliver = async (delivery: Delivery): Promise<void> => {
    const { functionArn, name } = delivery.subscription;
    const payload = pack(delivery, accountId, count);
    count += delivery.lines.length;
    await invoke(functionArn, payload).catch((error: unknown) => {
      logFailure('log subscription', name, error);
    });
  };
  return (deliveries: readonly Delivery[]): Promise<void> => {
    for (const delivery of deliveries) underWay = underWay.then(() => deliver(delivery));
    return underWay;
  };
};

export interface LogSubscriptions {
  readonly accept: (line: FunctionLine) => void;
  /** Hands over what has been gathered; what comes later is let go. */
  readonly close: () => Promise<void>;
}

/** Hands each line that a function prints to the subscriptions of its log group, in batches. */
export function openLogSubscriptions(
  subscriptions: readonly LogSubscription[],
  destination: Destination,
): LogSubscriptions {
  const handOver = createHandover(destination);
  const gathered = new Map<string, Delivery>();
  let timer: NodeJS.Timeout | undefined;
  let flushedAt = -BETWEEN_MS;
  let isOpen = true;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    flushedAt = performance.now();
    const deliveries = [...gathered.values()];
    gathered.clear();
    await handOver(deliveries);
  };
  const gather = (subscription: LogSubscription, { logStream, line }: FunctionLine): void => {
    const key = `${subscription.name}\n${logStream}`;
    const delivery = gathered.get(key) ?? { subscription, logStream, lines: [] };
    delivery.lines.push(line);
    gathered.set(key, delivery);
    const pause = Math.max(GATHER_MS, flushedAt + BETWEEN_MS - performance.now());
    timer ??= setTimeout(() => void flush(), pause).unref();
  };
  return {
    accept: (line) => {
      if (!isOpen) return;
      for (const subscription of subscriptions)
        if (subscription.logGroup === line.definition.logGroup && subscription.matches(line.line))
          gather(subscription, line);
    },
    close: async () => {
      isOpen = false;
      await Promise.race([flush(), wait(LAST_MS, undefined, { ref: false })]);
    },
  };
}
