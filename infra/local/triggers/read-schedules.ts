import { notImplemented } from '../template/not-implemented.ts';
import type { Resource } from '../template/open-stack.ts';

/** A rule that calls functions again and again. */
export interface Schedule {
  readonly name: string;
  /** As in the CDK app: `EveryMinute`. */
  readonly label: string;
  readonly arn: string;
  readonly everyMs: number;
  readonly targets: readonly { readonly functionArn: string; readonly input?: string }[];
}

interface RuleProperties {
  readonly ScheduleExpression?: string;
  readonly State?: string;
  readonly Targets?: readonly { readonly Arn: string; readonly Input?: string }[];
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Milliseconds of `rate(1 minute)`. Throws FacelessError NOT_CONFIGURED for any other expression. */
export function readRate(expression: string | undefined): number {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression ?? '') ?? [];
  const milliseconds = Number(count) * (UNITS[unit] ?? 0);
  if (milliseconds === 0) {
    throw notImplemented(`the schedule ${expression}`);
  }
  return milliseconds;
}

/** The rules that are enabled. Throws FacelessError NOT_CONFIGURED that names a schedule which is not a rate. */
export const readSchedules = (resources: readonly Resource[]): readonly Schedule[] =>
  resources
    .filter(({ type, properties }) => type === 'AWS::Events::Rule' && properties['State'] !== 'DISABLED')
    .map(({ identity, id, properties }) => {
      const { ScheduleExpression, Targets = [] } = properties as RuleProperties;
      return {
        name: identity.name,
        // The CDK ends a logical id with eight digits of a hash.
        label: id.replace(/[0-9A-F]{8}$/, ''),
        arn: identity.attributes['Arn'] ?? '',
        everyMs: readRate(ScheduleExpression),
        targets: Targets.map(({ Arn, Input }) => ({
          functionArn: Arn,
          ...(Input === undefined ? {} : { input: Input }),
        })),
      };
    });
