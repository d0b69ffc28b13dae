/** What an audit row keeps of an input: its values as they are, without those that are not there. Pure. */
export const toDetails = (
  input: Readonly<Record<string, string | number | boolean | undefined>>,
): Readonly<Record<string, string | number | boolean>> =>
  Object.fromEntries(
    Object.entries(input).filter(
      (entry): entry is [string, string | number | boolean] => entry[1] !== undefined,
    ),
  );
