import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { logFrom, logger } from '../../../shared/observability/logger.ts';
import { createScript } from '../../../shared/use-cases/create-script.ts';
import { clock, connectSources, connectSpending, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { readQuota } from '../quota.ts';
import { connectScriptQueue, connectScripts } from './dependencies.ts';
import { SCRIPT_ROUTES } from './routes.ts';
import { validate } from '../validators/createScript.mjs';
import { respondScript } from './script-view.ts';

const log = logFrom('scripts');
const create = createScript({
  scripts: connectScripts(),
  objects: connectSources(),
  sendScript: connectScriptQueue(),
  clock,
  newId,
  spending: connectSpending(),
  warnUnsent: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { script_id: id, error });
  },
});

export const handler = apiChain({
  route: SCRIPT_ROUTES.createScript,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const saved = await create({
      owner: requireOwner(event),
      request: event.body,
      audit: readAuditContext(event),
      quota: readQuota(event),
    });
    logger.appendKeys({ script_id: saved.id });
    return respondScript(202, { saved, script: undefined });
  },
});
