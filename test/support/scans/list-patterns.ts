import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../../infra/build/paths.ts';

/** A regular expression as it stands in code, and where. */
export interface PatternInCode {
  readonly source: string;
  readonly flags: string;
  /** `shared/domain/x.ts:12` */
  readonly place: string;
}

/** Every literal regular expression of a file's text. */
export const patternsOf = (file: string, text: string): readonly PatternInCode[] => {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: PatternInCode[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: `${file}:${String(line)}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
};

/** Of all code that runs; validators are compiled from schemas, whose patterns are looked at there. */
export const listPatterns = (): readonly PatternInCode[] =>
  globSync('{functions,infra,shared}/**/*.{ts,mjs}', { cwd: ROOT })
    .filter((file) => !file.startsWith('functions/api/validators/'))
    .flatMap((file) => patternsOf(file, readFileSync(join(ROOT, file), 'utf8')));
