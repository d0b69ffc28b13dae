export interface Lines {
  readonly add: (line: string) => void;
  readonly all: readonly string[];
  /** Resolves with the first line that holds a text, printed already or to come. */
  readonly until: (text: string) => Promise<string>;
}

/** Keeps lines, and lets a test wait for one. */
export function collectLines(): Lines {
  const all: string[] = [];
  const waiting = new Set<() => void>();
  const until = async (text: string): Promise<string> => {
    for (;;) {
      const found = all.find((line) => line.includes(text));
      if (found !== undefined) {
        return found;
      }
      await new Promise<void>((resolve) => {
        waiting.add(resolve);
      });
    }
  };
  return {
    all,
    until,
    add: (line) => {
      all.push(line);
      for (const wake of waiting) {
        waiting.delete(wake);
        wake();
      }
    },
  };
}
