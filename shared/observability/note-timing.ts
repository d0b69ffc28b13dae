import type { Meter } from '../domain/cost/meter.ts';
import type { UsedName } from '../domain/cost/price-use.ts';
import type { RecordedScene } from '../ports/media.ts';
import { logFrom } from './logger.ts';

const COUNTED = {
  aligned: 'recordingsAligned',
  spread: 'recordingsSpread',
  unlike: 'recordingsUnlike',
} as const satisfies Record<RecordedScene['timing'], UsedName>;

/** Says in log and ledger, and so in the timeline, how the words of a recording got their times. */
export const noteTiming =
  (meter: Meter) =>
  (timing: RecordedScene['timing']): void => {
    meter.add(COUNTED[timing], 1);
    const log = logFrom('render-scene');
    if (timing === 'unlike')
      log.warn(
        'recording_unlike',
        'The recording is unlike its text: its words are spread over what sounds.',
      );
    else log.info(`recording_${timing}`, `The words of the recording are ${timing}.`);
  };
