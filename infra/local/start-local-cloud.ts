import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { synthLocal } from '../build/synth-local.ts';
import type { Endpoints } from './emulators/start-emulators.ts';
import { openAccess, type OpenAccess } from './open-access.ts';
import { createAwsClients } from './provision/aws-clients.ts';
import { runAssembly, type AssemblyOptions, type RunningAssembly } from './run-assembly.ts';
import { type AdministratorKey, issueAdministratorKey, readTables } from './state/issue-administrator-key.ts';
import { lockFolder } from './state/lock-folder.ts';
import type { Runtime } from './state/runtime.ts';
import { writePrivateFile } from './state/write-private-file.ts';

export interface LocalCloudOptions extends Pick<
  AssemblyOptions,
  'port' | 'host' | 'print' | 'logForm' | 'triggers' | 'integrationTimeoutMs'
> {
  /** Tables, queues, bucket, credentials; kept between starts. */
  readonly dataDir: string;
  /** Clears `dataDir` first. */
  readonly fresh?: boolean;
  /** Default: `app.log` in `dataDir/logs`. */
  readonly logFile?: string;
  /** AWS_ENDPOINT_URL* and the keys for them; default: this process's. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface LocalCloud extends RunningAssembly {
  readonly endpoints: Endpoints;
  readonly origin: OpenAccess['origin'];
  readonly administrator: AdministratorKey;
}

/** Keeps the lock, which is ours. */
function clear(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry !== 'lock')) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

const readSealBucket = (functions: LocalCloud['functions']): string =>
  functions.find(({ environment }) => environment['SEAL_BUCKET_NAME'] !== undefined)?.environment[
    'SEAL_BUCKET_NAME'
  ] ?? '';

/** For who looks after users and the trail: tables and seals without their functions. */
function describeTables({ access, origin }: OpenAccess, functions: LocalCloud['functions']): Runtime['aws'] {
  const { endpoints, region, credentials } = access;
  return {
    endpoint: endpoints.dynamodb,
    region,
    ...(origin.dynamodb === 'stand-in' ? { credentials } : {}),
    ...readTables(functions),
    seals: { endpoint: endpoints.s3, bucketName: readSealBucket(functions) },
  };
}

async function run(dataDir: string, services: OpenAccess, options: LocalCloudOptions): Promise<LocalCloud> {
  const { cloudAssembly } = await synthLocal();
  const { logFile = join(dataDir, 'logs', 'app.log') } = options;
  const running = await runAssembly({ ...options, cloudAssembly, dataDir, services, logFile });
  const clients = createAwsClients(services.access);
  try {
    const credentials = join(dataDir, 'credentials');
    const administrator = await issueAdministratorKey(clients.dynamodb, running.functions, credentials);
    const { apiUrl } = running;
    writePrivateFile(credentials, { apiUrl, apiKey: administrator.apiKey });
    const aws = describeTables(services, running.functions);
    writePrivateFile(join(dataDir, 'runtime.json'), { pid: process.pid, apiUrl, aws } satisfies Runtime);
    return { ...running, endpoints: services.access.endpoints, origin: services.origin, administrator };
  } catch (error) {
    await running.close();
    throw error;
  } finally {
    clients.destroy();
  }
}

/**
 * Starts the whole system on 127.0.0.1: stage `local` of the CDK app, with the bundles that are deployed. Its
 * first start on a data folder makes the administrator's key; `credentials` and `runtime.json` in the folder
 * tell clients of it. Throws FacelessError CONFLICT for a folder or a port in use, NOT_CONFIGURED that names
 * what of the app has no local form, and an Error with the app's own words when it does not synthesise.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const dataDir = resolve(options.dataDir);
  const unlock = lockFolder(dataDir);
  let services: OpenAccess | undefined;
  const end = async (): Promise<void> => {
    await services?.close();
    rmSync(join(dataDir, 'runtime.json'), { force: true });
    unlock();
  };
  try {
    if (options.fresh === true) {
      clear(dataDir);
    }
    services = await openAccess(dataDir, options.environment ?? process.env);
    const cloud = await run(dataDir, services, options);
    return {
      ...cloud,
      close: async () => {
        await cloud.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
