interface UpdateParts {
  readonly UpdateExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
}

/** An update that sets each given attribute, and removes those that are undefined; every name is quoted. */
export const buildUpdate = (change: Readonly<Record<string, unknown>>): UpdateParts => {
  const names = Object.keys(change);
  const set = names.filter((name) => change[name] !== undefined);
  const remove = names.filter((name) => change[name] === undefined);
  const setClause = `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}`;
  const removeClause = remove.length === 0 ? '' : ` REMOVE ${remove.map((name) => `#${name}`).join(', ')}`;
  return {
    UpdateExpression: setClause + removeClause,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(set.map((name) => [`:${name}`, change[name]])),
  };
};
