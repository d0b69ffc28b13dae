import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccess } from '../../../infra/local/open-access.ts';
import { type AwsClients, createAwsClients } from '../../../infra/local/provision/aws-clients.ts';
import {
  runAssembly,
  type AssemblyOptions,
  type RunningAssembly,
} from '../../../infra/local/run-assembly.ts';
import { buildFixtureApp } from './build-app.ts';
import { collectLines, type Lines } from './collect-lines.ts';

export interface FixtureCloud extends RunningAssembly {
  /** For files of the test's own; gone with the cloud. */
  readonly folder: string;
  readonly clients: AwsClients;
  /** Ends the app and leaves the services. */
  readonly stop: () => Promise<void>;
  /** What the functions printed. */
  readonly lines: Lines;
}

/** The fixture app on stand-ins of its own, in a folder that goes with it. */
export async function startFixtureCloud(options: Partial<AssemblyOptions> = {}): Promise<FixtureCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'faceless-cloud-'));
  const dataDir = join(folder, 'data');
  const [cloudAssembly, services] = await Promise.all([
    buildFixtureApp(folder),
    options.services ?? openAccess(dataDir, {}),
  ]);
  const lines = collectLines();
  const clients = createAwsClients(services.access);
  const running = await runAssembly({
    cloudAssembly,
    dataDir,
    services,
    port: 0,
    logFile: join(folder, 'app.log'),
    print: lines.add,
    ...options,
  });
  return {
    ...running,
    folder,
    clients,
    lines,
    stop: running.close,
    close: async () => {
      clients.destroy();
      await running.close();
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
