import { accountView, createUserEvent } from '../../../functions/api/users/account.schema.ts';
import { changePasswordEvent } from '../../../functions/api/users/change-password.schema.ts';
import { deleteAccountEvent } from '../../../functions/api/users/delete-account.schema.ts';
import type { USER_ROUTES } from '../../../functions/api/users/routes.ts';
import { updateAccountEvent } from '../../../functions/api/users/update-account.schema.ts';
import { type ApiOperation, empty } from './operation.ts';

export const USER_OPERATIONS: Readonly<Record<keyof typeof USER_ROUTES, ApiOperation>> = {
  createUser: {
    event: createUserEvent,
    eventType: { name: 'CreateUserEvent', file: 'users/account.schema.ts' },
    success: {
      status: 201,
      description: 'Registered; log in with POST /sessions.',
      body: accountView,
      location: true,
      tagged: true,
    },
    problems: [400, 409, 413, 415, 422],
  },
  getAccount: {
    ...empty,
    success: { status: 200, description: 'The account.', body: accountView, tagged: true },
    problems: [404, 422],
  },
  updateAccount: {
    event: updateAccountEvent,
    eventType: { name: 'UpdateAccountEvent', file: 'users/update-account.schema.ts' },
    success: { status: 200, description: 'The account as it is now.', body: accountView, tagged: true },
    problems: [400, 404, 409, 412, 413, 415, 422],
  },
  deleteAccount: {
    event: deleteAccountEvent,
    eventType: { name: 'DeleteAccountEvent', file: 'users/delete-account.schema.ts' },
    success: {
      status: 204,
      description:
        'Deleted: keys and sessions hold no more, the name is free. Videos, scripts and files go within the next minutes.',
    },
    problems: [400, 404, 409, 413, 415, 422],
  },
  changePassword: {
    event: changePasswordEvent,
    eventType: { name: 'ChangePasswordEvent', file: 'users/change-password.schema.ts' },
    success: { status: 204, description: 'Changed; every session has ended.' },
    problems: [400, 404, 409, 413, 415, 422],
  },
};
