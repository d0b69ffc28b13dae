import { parseArgs } from 'node:util';
import { FacelessError } from '../../shared/domain/errors.ts';

export interface BenchSettings {
  readonly quick: boolean;
  readonly write: boolean;
}

export const BENCH_USAGE = `usage: npm run bench [-- --quick] [-- --write]

Measures the making of one film against the bare encoding of its frames, and prints ratios. Some minutes.

  --quick   a film of 15 seconds, and memory over 3 minutes in place of 10
  --write   also writes docs/performance.md
`;

/** Reads the command's arguments. Throws FacelessError INVALID_INPUT with the usage. */
export function readBenchArguments(words: readonly string[]): BenchSettings | 'help' {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        quick: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values.help ? 'help' : { quick: values.quick, write: values.write };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FacelessError('INVALID_INPUT', `${reason}\n\n${BENCH_USAGE}`);
  }
}
