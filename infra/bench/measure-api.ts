import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median, percentile } from './spent.ts';
import { startCloud } from './start-cloud.ts';

export interface ApiCosts {
  /** `npm start` to the first 200 (ms): the median of the starts. */
  readonly startMs: number;
  /** GET /videos/{id}, one after the other (ms). */
  readonly firstMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly requests: number;
}

const STARTS = 3;
const REQUESTS = 300;

async function timeRequest(url: string, apiKey: string): Promise<number> {
  const from = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
  await answer.text();
  if (answer.status !== 200) {
    throw new Error(`GET ${url} answered ${answer.status}.`);
  }
  return performance.now() - from;
}

async function timeRequests(url: string, apiKey: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let sent = 0; sent < REQUESTS; sent += 1) times.push(await timeRequest(url, apiKey));
  return times;
}

/** Starts the local cloud several times on a data folder that holds the video, and asks for it. */
export async function measureApi(dataDir: string, videoId: string): Promise<ApiCosts> {
  const starts: number[] = [];
  let times: readonly number[] = [];
  let firstMs = NaN;
  for (let start = 1; start <= STARTS; start += 1) {
    const cloud = await startCloud(dataDir);
    starts.push(cloud.startMs);
    if (start === STARTS) {
      const credentials = await readFile(join(dataDir, 'credentials'), 'utf8');
      const { apiKey } = JSON.parse(credentials) as { readonly apiKey: string };
      const url = `${cloud.apiUrl}/videos/${videoId}`;
      firstMs = await timeRequest(url, apiKey);
      times = await timeRequests(url, apiKey);
    }
    await cloud.close();
  }
  const [p50Ms, p95Ms] = [percentile(times, 0.5), percentile(times, 0.95)];
  return { startMs: median(starts), firstMs, p50Ms, p95Ms, requests: REQUESTS };
}
