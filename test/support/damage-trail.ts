/** What somebody with every right to the tables can do to a subject's rows, and what a verification has to say of it. */
import { auditKey, auditSubject, videoKey } from '../../shared/domain/keys.ts';
import type { Finding } from '../../shared/domain/verification.ts';
import type { Video } from '../../shared/domain/video.ts';
import type { openTrail } from './open-trail.ts';

type Trail = ReturnType<typeof openTrail>;

export interface Damage {
  readonly name: string;
  /** To a video of five rows, which were sealed. */
  readonly apply: (trail: Trail, video: Video) => Promise<void>;
  readonly finding: Pick<Finding, 'how' | 'seq'>;
}

const rowKey = ({ id }: Video, seq: number) => auditKey(auditSubject(id), seq);

const removeRows = async (trail: Trail, video: Video, ...rows: readonly number[]): Promise<void> => {
  for (const seq of rows) await trail.remove('audit', rowKey(video, seq));
};

export const DAMAGES: readonly Damage[] = [
  {
    name: 'an edited row',
    apply: async (trail, video) => {
      const row = await trail.read('audit', rowKey(video, 3));
      await trail.overwrite('audit', { ...row, actor: 'user:mallory' });
    },
    finding: { how: 'edited', seq: 3 },
  },
  {
    name: 'a removed row',
    apply: async (trail, video) => removeRows(trail, video, 2),
    finding: { how: 'removed', seq: 2 },
  },
  {
    name: 'two rows that changed places',
    apply: async (trail, video) => {
      const [second, third] = [
        await trail.read('audit', rowKey(video, 2)),
        await trail.read('audit', rowKey(video, 3)),
      ];
      await trail.overwrite('audit', { ...third, ...rowKey(video, 2) });
      await trail.overwrite('audit', { ...second, ...rowKey(video, 3) });
    },
    finding: { how: 'reordered', seq: 2 },
  },
  {
    name: 'an end that was cut off',
    apply: async (trail, video) => removeRows(trail, video, 4, 5),
    finding: { how: 'cut', seq: 4 },
  },
  {
    name: 'a subject that was removed with all its rows',
    apply: async (trail, video) => {
      await removeRows(trail, video, 1, 2, 3, 4, 5);
      await trail.remove('application', videoKey(video.owner, video.id));
    },
    finding: { how: 'vanished', seq: 1 },
  },
];
