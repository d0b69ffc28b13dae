import type { GroupRoutes } from '../route.ts';

export const VIDEO_ROUTES = {
  createVideo: {
    method: 'POST',
    path: '/videos',
    permission: 'video:create',
    entry: 'functions/api/videos/create-video.ts',
    summary: 'Accept a text and start making its video',
  },
  listVideos: {
    method: 'GET',
    path: '/videos',
    permission: 'video:read',
    entry: 'functions/api/videos/list-videos.ts',
    summary: 'Your videos, newest first',
  },
  getVideo: {
    method: 'GET',
    path: '/videos/{id}',
    permission: 'video:read',
    entry: 'functions/api/videos/get-video.ts',
    summary: 'One video with its progress',
  },
  updateVideo: {
    method: 'PATCH',
    path: '/videos/{id}',
    permission: 'video:create',
    entry: 'functions/api/videos/update-video.ts',
    summary: 'Edit a video that has been made, and make it anew as far as needed',
  },
  listFiles: {
    method: 'GET',
    path: '/videos/{id}/files',
    permission: 'video:read',
    entry: 'functions/api/videos/list-files.ts',
    summary: 'Links to the files of a finished video',
  },
  getTimeline: {
    method: 'GET',
    path: '/videos/{id}/timeline',
    permission: 'video:read',
    entry: 'functions/api/videos/get-timeline.ts',
    summary: 'What the present attempt did, part by part',
  },
  cancelVideo: {
    method: 'POST',
    path: '/videos/{id}/cancel',
    permission: 'video:create',
    entry: 'functions/api/videos/cancel-video.ts',
    summary: 'Stop making a video',
  },
  retryVideo: {
    method: 'POST',
    path: '/videos/{id}/retry',
    permission: 'video:create',
    entry: 'functions/api/videos/retry-video.ts',
    summary: 'Make a video that failed or was cancelled in another attempt',
  },
  deleteVideo: {
    method: 'DELETE',
    path: '/videos/{id}',
    permission: 'video:create',
    entry: 'functions/api/videos/delete-video.ts',
    summary: 'Delete a video and its files',
  },
} as const satisfies GroupRoutes;
