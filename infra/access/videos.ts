import type { VIDEO_ROUTES } from '../../functions/api/videos/routes.ts';
import {
  type Access,
  appendAudit,
  change,
  deleteObjects,
  getItem,
  listObjects,
  putItem,
  query,
  read,
  readObjects,
  sendTo,
  updateItem,
  writeObjects,
} from './statements.ts';

export const VIDEO_ACCESS: Readonly<Record<keyof typeof VIDEO_ROUTES, readonly Access[]>> = {
  // Of twins that race, all but one take their text back.
  createVideo: [
    ...read,
    putItem,
    updateItem,
    appendAudit,
    readObjects('media/'),
    writeObjects('videos/'),
    listObjects('videos/'),
    deleteObjects('videos/'),
    sendTo('write-script'),
  ],
  listVideos: [query],
  getVideo: read,
  // Of edits that race, all but one take their words back. Whose voice a scene has stands in its film's plan.
  updateVideo: [
    ...change,
    readObjects('media/', 'videos/'),
    writeObjects('videos/'),
    listObjects('videos/'),
    deleteObjects('videos/'),
    sendTo('write-script'),
  ],
  getTimeline: read,
  // A link is signed with the function's own rights, so they bound what the link can fetch.
  listFiles: [getItem, appendAudit, readObjects('videos/')],
  cancelVideo: [...change, sendTo('deliver-webhook')],
  approveVideo: [...change, sendTo('publish')],
  // Its channel, too.
  publishVideo: [...change, sendTo('publish')],
  retryVideo: [...change, sendTo('write-script')],
  // A tombstone takes the item's place.
  deleteVideo: [getItem, putItem, updateItem, appendAudit, listObjects('videos/'), deleteObjects('videos/')],
};
