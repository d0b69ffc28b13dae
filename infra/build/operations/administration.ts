import { createInviteEvent, newInvite } from '../../../functions/api/administration/create-invite.schema.ts';
import { listUsersEvent, userPage } from '../../../functions/api/administration/list-users.schema.ts';
import type { ADMINISTRATION_ROUTES } from '../../../functions/api/administration/routes.ts';
import { updateUserEvent } from '../../../functions/api/administration/update-user.schema.ts';
import { userView } from '../../../functions/api/administration/user-view.schema.ts';
import type { ApiOperation } from './operation.ts';

export const ADMINISTRATION_OPERATIONS: Readonly<Record<keyof typeof ADMINISTRATION_ROUTES, ApiOperation>> = {
  listUsers: {
    event: listUsersEvent,
    eventType: { name: 'ListUsersEvent', file: 'administration/list-users.schema.ts' },
    success: { status: 200, description: 'A page of users.', body: userPage },
    problems: [422],
  },
  updateUser: {
    event: updateUserEvent,
    eventType: { name: 'UpdateUserEvent', file: 'administration/update-user.schema.ts' },
    success: { status: 200, description: 'The user as they are now.', body: userView, tagged: true },
    problems: [400, 404, 409, 412, 413, 415, 422],
  },
  createInvite: {
    event: createInviteEvent,
    eventType: { name: 'CreateInviteEvent', file: 'administration/create-invite.schema.ts' },
    success: { status: 201, description: 'The invite; its token is shown this once.', body: newInvite },
    problems: [400, 413, 415, 422],
  },
};
