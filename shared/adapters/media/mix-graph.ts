import { loudnessFilter } from './measure-loudness.ts';

/** Loudness of the voice inside the mix, before the film's own gain; the ducking threshold counts from it. */
const VOICE_LUFS = -20;
/** The bed below the voice where nobody speaks (MEDIA.md). */
const BED_BELOW_VOICE_DB = -14;
/** What a bed delivers. */
const BED_LUFS = -20;
/** What has to be lifted by more is no voice, and no music, but noise. */
const MOST_LIFT_DB = 30;

const liftTo = (wantedLufs: number, measuredLufs: number): number =>
  measuredLufs <= -60 ? 0 : Math.min(MOST_LIFT_DB, wantedLufs - measuredLufs);

/** Decibels that bring a voice of that loudness to its place in the mix; none for silence. */
export const voiceGain = (measuredLufs: number): number => liftTo(VOICE_LUFS, measuredLufs);

/** Decibels that make a bed of music of that loudness; none for silence. */
export const musicGain = (measuredLufs: number): number => liftTo(BED_LUFS, measuredLufs);

/** Voice over bed: `[voice]` mono, `[bed]` stereo, both become `[mix]`, as long as the voice (MEDIA.md, Sound). */
export const mixGraph = (gainDb: number): string =>
  [
    `[voice]aformat=sample_fmts=fltp:channel_layouts=mono,volume=${gainDb.toFixed(3)}dB,asplit=2[said][key]`,
    `[bed]aresample=48000,volume=${VOICE_LUFS + BED_BELOW_VOICE_DB - BED_LUFS}dB[music]`,
    '[music][key]sidechaincompress=threshold=0.02:ratio=8:attack=20:release=400[ducked]',
    '[said]pan=stereo|c0=c0|c1=c0[wide]',
    '[wide][ducked]amix=inputs=2:normalize=0:duration=first',
  ].join(';') + `,${loudnessFilter({ peak: false })},aformat=sample_fmts=flt:channel_layouts=stereo[mix]`;
