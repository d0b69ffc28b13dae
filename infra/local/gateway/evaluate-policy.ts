export interface PolicyStatement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

export interface PolicyDocument {
  readonly Statement: PolicyStatement | readonly PolicyStatement[];
}

const INVOKE = 'execute-api:Invoke';

/** `*` stands for any text, `?` for one character. Linear but for the last `*`, which alone is tried again. */
export function matchPattern(pattern: string, text: string): boolean {
  let [at, inText, star, resume] = [0, 0, -1, 0];
  while (inText < text.length) {
    if (pattern[at] === '*') {
      [star, resume] = [at, inText];
      at += 1;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[inText])) {
      at += 1;
      inText += 1;
    } else if (star === -1) {
      return false;
    } else {
      at = star + 1;
      resume += 1;
      inText = resume;
    }
  }
  return pattern.slice(at).replaceAll('*', '') === '';
}

const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const covers = (statement: PolicyStatement, methodArn: string): boolean =>
  listOf(statement.Action).some((action) => matchPattern(action.toLowerCase(), INVOKE.toLowerCase())) &&
  listOf(statement.Resource).some((resource) => matchPattern(resource, methodArn));

/** Whether an authorizer's policy lets a method be called: an explicit Deny wins, and nothing said is no. */
export function isAllowed(policy: PolicyDocument, methodArn: string): boolean {
  const covering = listOf(policy.Statement).filter((statement) => covers(statement, methodArn));
  const has = (effect: string): boolean => covering.some(({ Effect }) => Effect === effect);
  return has('Allow') && !has('Deny');
}
