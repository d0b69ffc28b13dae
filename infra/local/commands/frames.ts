import { runFrames } from '../frames/run-frames.ts';

await runFrames();
