import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { readIfMatch } from '../../../shared/http/entity-tag.ts';
import { updateScript } from '../../../shared/use-cases/update-script.ts';
import { connectReadJson, connectSources, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectScripts } from './dependencies.ts';
import { SCRIPT_ROUTES } from './routes.ts';
import { validate } from '../validators/updateScript.mjs';
import { respondScript } from './script-view.ts';

const objects = { ...connectReadJson(), ...connectSources() };
const update = updateScript({ scripts: connectScripts(), objects, newId });

export const handler = apiChain({
  route: SCRIPT_ROUTES.updateScript,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) =>
    respondScript(
      200,
      await update({
        owner: requireOwner(event),
        id: event.pathParameters.id,
        edit: event.body,
        version: readIfMatch(event.headers['if-match']),
        audit: readAuditContext(event),
      }),
    ),
});
