import type { Upload } from '../domain/upload.ts';
import type { SendUpload, UploadStore } from '../ports/uploads.ts';
import type { Clock } from '../ports/world.ts';
import { toUploadMessage } from './complete-upload.ts';
import { rejectUpload } from './settle-upload.ts';
import { sweepDue } from './sweep-due.ts';

export interface SweepUploadsDeps {
  readonly uploads: Pick<UploadStore, 'change' | 'listDue' | 'postpone'>;
  readonly sendUpload: SendUpload;
  readonly clock: Clock;
  /** Hears of an upload that could not be swept; the next tick meets it again. */
  readonly onUploadProblem: (upload: Upload, problem: unknown) => void;
}

/** Seconds until an upload is looked at again: its worker may take most of that. */
const AGAIN = 900;

const expire = async ({ uploads }: SweepUploadsDeps, upload: Upload): Promise<void> => {
  const what = upload.status === 'PENDING' ? 'sent and completed' : 'checked';
  const message = `The file was not ${what} by ${upload.deadline}. Upload it again.`;
  const error = { code: 'DEADLINE', message };
  await rejectUpload(uploads, { upload, event: 'expired', error, actor: 'tick:sweep' });
};

/**
 * One tick over the uploads that wait: ends what is late, asks again for what was not checked. Files that are left
 * in quarantine go by the bucket's lifecycle. Returns how many it looked at.
 */
export const sweepUploads = (deps: SweepUploadsDeps) => async (): Promise<number> =>
  sweepDue(deps.clock, {
    ...deps.uploads,
    end: async (upload) => expire(deps, upload),
    ask: async (upload) => {
      await deps.sendUpload(toUploadMessage(upload));
      return AGAIN;
    },
    onProblem: deps.onUploadProblem,
  });
