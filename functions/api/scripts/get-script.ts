import { apiChain } from '../../../shared/http/api-chain.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { getScript } from '../../../shared/use-cases/get-script.ts';
import { connectReadJson } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectScripts } from './dependencies.ts';
import { SCRIPT_ROUTES } from './routes.ts';
import { validate } from '../validators/getScript.mjs';
import { respondScript } from './script-view.ts';

const get = getScript({ scripts: connectScripts(), objects: connectReadJson() });

export const handler = apiChain({
  route: SCRIPT_ROUTES.getScript,
  environment,
  validate,
  limiter,
  handle: async (event) =>
    respondScript(200, await get({ owner: requireOwner(event), id: event.pathParameters.id })),
});
