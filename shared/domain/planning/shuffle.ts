/** The same things in an order that chance gives; Fisher and Yates. */
export const shuffle = <Thing>(things: readonly Thing[], random: () => number): readonly Thing[] => {
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
};
