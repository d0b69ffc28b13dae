import { notImplemented } from '../template/not-implemented.ts';

/** `$context` of a request, by dotted name: `requestId`, `identity.sourceIp`, `error.message`. */
export type ContextVariables = Readonly<Record<string, string>>;

const isConstant = (expression: string): boolean => /^'.*'$/s.test(expression);

/** Throws FacelessError NOT_CONFIGURED for an expression that is neither `'a constant'` nor `context.name`. */
export function checkExpression(expression: string): void {
  if (!isConstant(expression) && !/^context\.[\w.]+$/.test(expression)) {
    throw notImplemented(`the mapping expression ${expression}`);
  }
}

/** Value of a header's mapping expression; a variable that is not set gives an empty text. */
export const mapExpression = (expression: string, context: ContextVariables): string =>
  isConstant(expression) ? expression.slice(1, -1) : (context[expression.slice('context.'.length)] ?? '');

/** Plain substitution of `$context.name`, not VTL: AWS escapes nothing in a gateway response either. */
export const fillTemplate = (template: string, context: ContextVariables): string =>
  template.replaceAll(/\$context\.([\w.]*\w)/g, (_, name: string) => context[name] ?? '');
