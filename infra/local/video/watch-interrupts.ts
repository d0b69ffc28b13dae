/** Ctrl-C in a terminal reaches this process from the terminal and again from npm, within milliseconds. */
const SAME_MS = 500;

/**
 * A signal that is aborted by Ctrl-C, by the end of the terminal, or by who ends this process. Asked a second
 * time the process ends at once, with `exitCode`.
 */
export function watchInterrupts(exitCode: number): AbortSignal {
  const interrupt = new AbortController();
  let first: number | undefined;
  const onSignal = (): void => {
    first ??= Date.now();
    interrupt.abort();
    if (Date.now() - first > SAME_MS) {
      process.exit(exitCode);
    }
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal);
  return interrupt.signal;
}
