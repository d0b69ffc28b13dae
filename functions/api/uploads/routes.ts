import type { GroupRoutes } from '../route.ts';

export const UPLOAD_ROUTES = {
  createUpload: {
    method: 'POST',
    path: '/uploads',
    permission: 'upload:create',
    rate: 'make',
    entry: 'functions/api/uploads/create-upload.ts',
    summary: 'A form to send a picture, a clip or a sound of your own',
  },
  completeUpload: {
    method: 'POST',
    path: '/uploads/{id}/complete',
    permission: 'upload:create',
    rate: 'make',
    entry: 'functions/api/uploads/complete-upload.ts',
    summary: 'Have the file that you sent checked and made usable',
  },
  listUploads: {
    method: 'GET',
    path: '/uploads',
    permission: 'upload:create',
    entry: 'functions/api/uploads/list-uploads.ts',
    summary: 'Your uploads, newest first',
  },
  getUpload: {
    method: 'GET',
    path: '/uploads/{id}',
    permission: 'upload:create',
    entry: 'functions/api/uploads/get-upload.ts',
    summary: 'One upload: what it became, or why it was rejected',
  },
  deleteUpload: {
    method: 'DELETE',
    path: '/uploads/{id}',
    permission: 'upload:create',
    entry: 'functions/api/uploads/delete-upload.ts',
    summary: 'Delete an upload and its files; films made with it stay',
  },
} as const satisfies GroupRoutes;
