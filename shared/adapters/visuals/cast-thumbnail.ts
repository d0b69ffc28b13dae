import type { Shot } from '../../domain/film.ts';
import type { Actor } from './scene-actors.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly blur?: number;
}

/** Layout units of a picture of 1920 × 1080; the title has what is left of 1050. */
const ALONE: Place = { x: 1449, y: 533, size: 836 };
/** With company the subject makes room: pictures that fill their square would hide what stands behind. */
const LEADING: Place = { x: 1390, y: 515, size: 660 };
const COMPANIONS: readonly Place[] = [
  { x: 1803, y: 140, size: 220, blur: 4 },
  { x: 1775, y: 935, size: 260 },
  { x: 1180, y: 958, size: 216, blur: 3 },
];
/** The halo's size to the subject's. */
const HALO = 1.36;

const actor = (kind: Actor['kind'], art: string, at: Place): Actor => ({
  kind,
  art,
  ...at,
  depth: 1,
  opacity: 1,
  float: { amplitude: 0, period: 5, phase: 0 },
});

/** The hook's subject on the right, what belongs to it in the corners around; in the order in which they are drawn. */
export const castThumbnail = ({
  subject,
  companions,
}: Pick<Shot, 'subject' | 'companions'>): readonly Actor[] => {
  const lead = companions.length === 0 ? ALONE : LEADING;
  const others = COMPANIONS.flatMap((place, index) => {
    const art = companions[index];
    return art === undefined ? [] : [actor('companion', art, place)];
  });
  return [
    actor('halo', subject, { ...lead, size: HALO * lead.size }),
    ...others,
    actor('subject', subject, lead),
  ];
};
