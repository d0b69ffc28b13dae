import type { SCRIPT_ROUTES } from '../../../functions/api/scripts/routes.ts';
import { createScriptEvent } from '../../../functions/api/scripts/create-script.schema.ts';
import { scriptView } from '../../../functions/api/scripts/script-view.schema.ts';
import { updateScriptEvent } from '../../../functions/api/scripts/update-script.schema.ts';
import { type ApiOperation, oneObject } from './operation.ts';

export const SCRIPT_OPERATIONS: Readonly<Record<keyof typeof SCRIPT_ROUTES, ApiOperation>> = {
  createScript: {
    event: createScriptEvent,
    eventType: { name: 'CreateScriptEvent', file: 'scripts/create-script.schema.ts' },
    success: {
      status: 202,
      description: 'Accepted; the script is being written.',
      body: scriptView,
      location: true,
      tagged: true,
    },
    problems: [400, 402, 413, 415, 422],
  },
  getScript: {
    ...oneObject,
    success: { status: 200, description: 'The script.', body: scriptView, tagged: true },
    problems: [404, 422],
  },
  updateScript: {
    event: updateScriptEvent,
    eventType: { name: 'UpdateScriptEvent', file: 'scripts/update-script.schema.ts' },
    success: { status: 200, description: 'The script as it is now.', body: scriptView, tagged: true },
    problems: [400, 404, 409, 412, 413, 415, 422],
  },
  deleteScript: {
    ...oneObject,
    success: { status: 204, description: 'Deleted, with its texts.' },
    problems: [404, 409, 422],
  },
};
