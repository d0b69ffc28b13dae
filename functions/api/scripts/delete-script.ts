import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { deleteScript } from '../../../shared/use-cases/delete-script.ts';
import { connectRemove } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectScripts } from './dependencies.ts';
import { SCRIPT_ROUTES } from './routes.ts';
import { validate } from '../validators/deleteScript.mjs';

const remove = deleteScript({ scripts: connectScripts(), objects: connectRemove() });

export const handler = apiChain({
  route: SCRIPT_ROUTES.deleteScript,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    await remove({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondEmpty();
  },
});
