import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Resolve, Scope } from './scope.ts';

type Intrinsic = (argument: unknown, scope: Scope, resolve: Resolve) => unknown;

const malformed = (name: string, argument: unknown): FacelessError =>
  new FacelessError('INVALID_INPUT', `The template has a malformed ${name}: ${JSON.stringify(argument)}`);

const readText = (name: string, value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  throw malformed(name, value);
};

const readList = (name: string, value: unknown, length?: number): readonly unknown[] => {
  if (Array.isArray(value) && (length === undefined || value.length === length)) {
    return value;
  }
  throw malformed(name, value);
};

const join: Intrinsic = (argument, scope, resolve) => {
  const [delimiter, items] = readList('Fn::Join', argument, 2);
  const texts = readList('Fn::Join', resolve(items, scope)).map((item) => readText('Fn::Join', item));
  return texts.join(readText('Fn::Join', delimiter));
};

const split: Intrinsic = (argument, scope, resolve) => {
  const [delimiter, text] = readList('Fn::Split', resolve(argument, scope), 2);
  return readText('Fn::Split', text).split(readText('Fn::Split', delimiter));
};

const select: Intrinsic = (argument, scope, resolve) => {
  const [index, items] = readList('Fn::Select', argument, 2);
  const list = readList('Fn::Select', resolve(items, scope));
  const at = Number(readText('Fn::Select', resolve(index, scope)));
  if (!Number.isInteger(at) || at < 0 || at >= list.length) {
    throw malformed('Fn::Select', argument);
  }
  return list[at];
};

const getAtt: Intrinsic = (argument, scope, resolve) => {
  const parts = typeof argument === 'string' ? argument.split(/\.(.*)/s).slice(0, 2) : argument;
  const [resource, attribute] = readList('Fn::GetAtt', parts, 2);
  return scope.attribute(readText('Fn::GetAtt', resource), readText('Fn::GetAtt', resolve(attribute, scope)));
};

const substitute = (name: string, scope: Scope): unknown => {
  const dot = name.indexOf('.');
  return dot === -1 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
};

const sub: Intrinsic = (argument, scope, resolve) => {
  const [text, values] = typeof argument === 'string' ? [argument, {}] : readList('Fn::Sub', argument, 2);
  const own = resolve(values, scope) as Readonly<Record<string, unknown>>;
  // `${!name}` stands for the literal `${name}`.
  return readText('Fn::Sub', text).replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal === '!') {
      return `\${${name}}`;
    }
    return readText('Fn::Sub', Object.hasOwn(own, name) ? own[name] : substitute(name, scope));
  });
};

const choose: Intrinsic = (argument, scope, resolve) => {
  const [name, yes, no] = readList('Fn::If', argument, 3);
  return resolve(scope.condition(readText('Fn::If', name)) ? yes : no, scope);
};

const findInMap: Intrinsic = (argument, scope, resolve) => {
  const [map, top, second] = readList('Fn::FindInMap', resolve(argument, scope), 3).map((item) =>
    readText('Fn::FindInMap', item),
  );
  return scope.mapping(map ?? '', top ?? '', second ?? '');
};

/** The functions that the local cloud understands in values; conditions have their own. */
export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', (argument, scope) => scope.ref(readText('Ref', argument))],
  ['Fn::GetAtt', getAtt],
  ['Fn::Join', join],
  ['Fn::Sub', sub],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::If', choose],
  ['Fn::FindInMap', findInMap],
  [
    'Fn::ImportValue',
    (argument, scope, resolve) => scope.importValue(readText('Fn::ImportValue', resolve(argument, scope))),
  ],
]);
