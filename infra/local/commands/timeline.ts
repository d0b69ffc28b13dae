import { runTimeline } from '../timeline/run-timeline.ts';

await runTimeline();
