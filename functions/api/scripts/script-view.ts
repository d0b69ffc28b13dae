import { respond, type ApiResponse } from '../../../shared/http/api-event.ts';
import { toEntityTag } from '../../../shared/http/entity-tag.ts';
import type { ScriptWithText } from '../../../shared/use-cases/get-script.ts';
import type { ScriptView } from './script-view.schema.ts';

/** A script's path on this host; `v1` is the API's stage. */
const scriptPath = (id: string): string => `/v1/scripts/${id}`;

/** What of a script is public: no keys of the bucket, no hashes, no owner. */
const toScriptView = ({ saved, script }: ScriptWithText): ScriptView => {
  const { id, title, status, version, sourceType, settings, error, createdAt, updatedAt } = saved;
  return {
    id,
    title,
    status,
    version,
    sourceType,
    settings,
    ...(script && {
      scenes: script.scenes.map(({ narration, picture, paragraphStart }) => ({
        text: narration,
        ...(picture !== undefined && { picture }),
        paragraph: paragraphStart,
      })),
      writer: script.writer,
    }),
    ...(error && { error }),
    createdAt,
    updatedAt,
    links: { self: scriptPath(id) },
  };
};

/** A script with its version as entity tag; 202 also says where to ask for it. */
export const respondScript = (status: 200 | 202, found: ScriptWithText): ApiResponse => {
  const { id, version } = found.saved;
  return respond(status, toScriptView(found), {
    ETag: toEntityTag(version),
    ...(status === 202 ? { Location: scriptPath(id) } : {}),
  });
};
