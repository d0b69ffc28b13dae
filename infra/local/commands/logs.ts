import { runLogs } from '../logs/run-logs.ts';

await runLogs();
