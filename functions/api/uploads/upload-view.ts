import { type ApiResponse, respond } from '../../../shared/http/api-event.ts';
import { toEntityTag } from '../../../shared/http/entity-tag.ts';
import type { Upload, UploadMedia } from '../../../shared/domain/upload.ts';
import type { UploadView } from './upload-view.schema.ts';

/** An upload's path on this host; `v1` is the API's stage. */
const uploadPath = (id: string): string => `/v1/uploads/${id}`;

const toMediaView = (media: UploadMedia): NonNullable<UploadView['media']> => {
  const { contentType, bytes } = media.file;
  if (media.kind === 'audio') return { contentType, bytes, seconds: media.samples / media.sampleRate };
  const { width, height } = media;
  if (media.kind === 'image') return { contentType, bytes, width, height };
  const seconds = media.frames / media.frameRate;
  return { contentType, bytes, width, height, seconds, sound: media.sound !== undefined };
};

/** What of an upload is public: no keys of the bucket, no owner. */
export const toUploadView = (upload: Upload): UploadView => {
  const { id, kind, filename, contentType, bytes, status, version, media, error } = upload;
  const { createdAt, updatedAt } = upload;
  const self = uploadPath(id);
  return {
    id,
    kind,
    filename,
    contentType,
    bytes,
    status,
    version,
    ...(media && { media: toMediaView(media) }),
    ...(error && { error }),
    createdAt,
    updatedAt,
    links: { self, complete: `${self}/complete` },
  };
};

/** An upload with its version as entity tag; what was made or accepted also says where it is. */
export const respondUpload = (
  status: 200 | 201 | 202,
  upload: Upload,
  more: Readonly<Record<string, unknown>> = {},
): ApiResponse =>
  respond(
    status,
    { ...toUploadView(upload), ...more },
    {
      ETag: toEntityTag(upload.version),
      ...(status === 200 ? {} : { Location: uploadPath(upload.id) }),
    },
  );
