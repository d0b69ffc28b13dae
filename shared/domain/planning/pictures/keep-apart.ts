/** A place that has its choice already, beside those that have wishes, best first: at least three each. */
export interface Place<Choice> {
  readonly wishes: readonly Choice[];
  readonly fixed?: Choice | undefined;
}

/**
 * The first wish, or along a run of neighbours with the same one every other time another: so a place depends on its
 * own run and not on the whole film, and an edit changes it only nearby.
 */
const chooseAlone = <Choice>(places: readonly Place<Choice>[]): Choice[] => {
  let run = 0;
  return places.map(({ wishes }, at) => {
    const first = wishes[0]!;
    run = at > 0 && places[at - 1]?.wishes[0] === first ? run + 1 : 0;
    if (run % 2 === 0) return first;
    const next = places[at + 1]?.wishes[0];
    return wishes.find((wish) => wish !== first && wish !== next) ?? first;
  });
};

/** Gives each place one of its wishes, so that neighbours differ; what is fixed stays and its neighbours give way. */
export const keepApart = <Choice>(places: readonly Place<Choice>[]): readonly Choice[] => {
  const chosen = chooseAlone(places).map((choice, at) => places[at]?.fixed ?? choice);
  for (const [at, { wishes, fixed }] of places.entries()) {
    const taken = new Set([chosen[at - 1], chosen[at + 1]]);
    if (fixed !== undefined || !taken.has(chosen[at])) continue;
    chosen[at] = wishes.find((wish) => !taken.has(wish)) ?? chosen[at]!;
  }
  return chosen;
};
