/** Measures each text once. */
export const measureOnce = (measure: (text: string) => number): ((text: string) => number) => {
  const known = new Map<string, number>();
  return (text) => {
    const measured = known.get(text) ?? measure(text);
    known.set(text, measured);
    return measured;
  };
};
