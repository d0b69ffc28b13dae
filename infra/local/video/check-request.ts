import { validate } from '../../../functions/api/validators/createVideo.mjs';
import { FacelessError, type FieldError } from '../../../shared/domain/errors.ts';
import { assertVideoRequest } from '../../../shared/domain/video-request.ts';
import { normaliseJson } from '../../../shared/http/middlewares/normalise-text.ts';
import { explainViolations, type Violation } from '../../../shared/http/explain-violations.ts';
import { BadInput } from './bad-input.ts';

/** How a document speaks of a field of the request. */
const nameField = (pointer: string): string => {
  if (pointer === '/source/text') return 'The text';
  const [, scene] = /^\/source\/scenes\/(\d+)/u.exec(pointer) ?? [];
  if (scene !== undefined) return `Scene ${Number(scene) + 1}`;
  const name = pointer.split('/').find((part) => !['', 'source', 'settings'].includes(part)) ?? 'The request';
  return `“${name}”`;
};

const refuse = (fields: readonly FieldError[]): never => {
  const sentences = fields.map(({ pointer, detail }) => `${nameField(pointer)} ${detail}.`);
  throw new BadInput([...new Set(sentences)].join('\n'));
};

/**
 * Looks at a request by the API's own rules, before anything is started for it.
 * @throws BadInput that says what is wrong in the words of a document: title, text, tags.
 */
export function checkRequest(request: object): void {
  try {
    const event = {
      body: normaliseJson(request),
      headers: {},
      pathParameters: {},
      queryStringParameters: {},
    };
    if (!validate(event)) {
      const { errors = [] } = validate as { readonly errors?: readonly Violation[] };
      refuse(explainViolations(errors));
      return;
    }
    assertVideoRequest(event.body);
  } catch (error) {
    throw error instanceof FacelessError && error.fields.length > 0 ? refuse(error.fields) : error;
  }
}
