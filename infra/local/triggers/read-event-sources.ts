import { FacelessError } from '../../../shared/domain/errors.ts';
import { notImplemented } from '../template/not-implemented.ts';
import type { Resource } from '../template/open-stack.ts';

/** A queue whose messages go to a function. */
export interface EventSource {
  readonly queueArn: string;
  readonly queueUrl: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly reportsFailures: boolean;
  /** How many batches at once, at most. */
  readonly maxConcurrency: number;
}

interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly BatchSize?: number;
  readonly Enabled?: boolean;
  readonly FunctionResponseTypes?: readonly string[];
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
}

/** AWS's default, and the most that one ReceiveMessage gives; larger batches need a window to gather. */
const LARGEST_BATCH = 10;
/** Where none is given the function's own limit holds. */
const UNBOUNDED = Number.POSITIVE_INFINITY;

/**
 * The event source mappings that are enabled. Throws FacelessError NOT_CONFIGURED that names one which is not a
 * queue of the assembly, or gathers large batches.
 */
export function readEventSources(resources: readonly Resource[]): readonly EventSource[] {
  const queues = new Map(
    resources
      .filter(({ type }) => type === 'AWS::SQS::Queue')
      .map(({ identity }) => [identity.attributes['Arn'] ?? '', identity.ref]),
  );
  return resources
    .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties['Enabled'] !== false)
    .map(({ id, properties }) => {
      const mapping = properties as unknown as MappingProperties;
      const queueUrl = queues.get(mapping.EventSourceArn);
      const { BatchSize = LARGEST_BATCH, FunctionResponseTypes = [] } = mapping;
      if (queueUrl === undefined) {
        throw notImplemented(`the event source ${mapping.EventSourceArn} (${id})`);
      }
      if (BatchSize > LARGEST_BATCH) {
        throw notImplemented(`batches of ${BatchSize} messages (${id})`);
      }
      const maxConcurrency = mapping.ScalingConfig?.MaximumConcurrency ?? UNBOUNDED;
      if (maxConcurrency < 2) {
        throw new FacelessError(
          'INVALID_INPUT',
          `MaximumConcurrency of ${id} is below 2, which AWS refuses.`,
        );
      }
      return {
        queueArn: mapping.EventSourceArn,
        queueUrl,
        functionName: mapping.FunctionName,
        batchSize: BatchSize,
        reportsFailures: FunctionResponseTypes.includes('ReportBatchItemFailures'),
        maxConcurrency,
      };
    });
}
