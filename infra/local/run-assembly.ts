import { join, resolve } from 'node:path';
import { FacelessError } from '../../shared/domain/errors.ts';
import { ROOT } from '../build/paths.ts';
import { readApi } from './gateway/read-api.ts';
import { RestGateway } from './gateway/rest-gateway.ts';
import { serveGateway } from './gateway/serve-gateway.ts';
import { defineFunctions, type FunctionDefinition } from './lambda/function-definition.ts';
import { type Functions, openFunctions } from './lambda/open-functions.ts';
import type { InvocationResult } from './lambda/invocation.ts';
import { openLogs } from './function-logs/open-logs.ts';
import { readLogSubscriptions } from './function-logs/open-log-subscriptions.ts';
import { COMPILE_CACHE } from './keep-compiled-code.ts';
import type { OpenAccess } from './open-access.ts';
import { openPublisher } from './open-publisher.ts';
import { createAwsClients } from './provision/aws-clients.ts';
import { provision } from './provision/provision.ts';
import { loadResources } from './template/load-resources.ts';
import type { World } from './template/name-resource.ts';
import type { Resource } from './template/open-stack.ts';
import { readAssembly } from './template/read-assembly.ts';
import { openTriggers } from './triggers/open-triggers.ts';

export interface AssemblyOptions {
  /** `cdk.out`. */
  readonly cloudAssembly: string;
  /** For what is not a service's data: temporary folders. */
  readonly dataDir: string;
  /** Of the API; 0 takes a free one. */
  readonly port: number;
  /** IPv4 address that the API listens on; default 127.0.0.1. */
  readonly host?: string;
  readonly services: OpenAccess;
  /** JSON lines of all functions, rotated. */
  readonly logFile: string;
  /** Gets each line in a form for people, or as it is. */
  readonly print?: (line: string) => void;
  readonly logForm?: 'pretty' | 'json';
  /** False: queues are not read and schedules do not run but by `tick`. */
  readonly triggers?: boolean;
  /** What a function may take behind the gateway (ms); AWS has 29 s. */
  readonly integrationTimeoutMs?: number;
}

export interface RunningAssembly {
  /** With the stage, e.g. `http://127.0.0.1:8080/v1`; empty without an API. */
  readonly apiUrl: string;
  /** Of the stand-in for YouTube; undefined where none was asked for. */
  readonly publisherUrl: string | undefined;
  readonly resources: readonly Resource[];
  readonly functions: readonly FunctionDefinition[];
  /** Calls a function by name, label or ARN. */
  readonly invoke: (name: string, event: unknown) => Promise<InvocationResult>;
  /** Runs a schedule now, by its name or its function's. */
  readonly tick: (name: string) => Promise<readonly InvocationResult[]>;
  /** A second call changes nothing. */
  readonly close: () => Promise<void>;
}

/** AWS. */
const INTEGRATION_TIMEOUT_MS = 29_000;
const ACCOUNT_ID = '000000000000';

interface Loaded {
  readonly world: World;
  readonly resources: readonly Resource[];
  readonly definitions: readonly FunctionDefinition[];
}

/** What SSM keeps on AWS is in a folder here. */
function placeSecrets(definition: FunctionDefinition, dataDir: string): FunctionDefinition {
  const { environment } = definition;
  if (environment['CHANNEL_SECRETS'] === undefined) return definition;
  const CHANNEL_SECRETS = `folder:${resolve(dataDir, 'secrets')}`;
  return { ...definition, environment: { ...environment, CHANNEL_SECRETS } };
}

function load({ cloudAssembly, dataDir, services: { access } }: AssemblyOptions): Loaded {
  const world = { accountId: ACCOUNT_ID, region: access.region, sqsEndpoint: access.endpoints.sqs };
  const stacks = readAssembly(cloudAssembly);
  const resources = loadResources(stacks, world);
  const assets = new Map(stacks.flatMap((stack) => [...stack.assets]));
  const definitions = defineFunctions(resources, assets).map((one) => placeSecrets(one, dataDir));
  return { world, resources, definitions };
}

async function serveApi(
  { world, resources }: Loaded,
  functions: Functions,
  { port, host, integrationTimeoutMs = INTEGRATION_TIMEOUT_MS }: AssemblyOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const api = readApi(resources, world);
  if (api === undefined) {
    return { url: '', close: async () => undefined };
  }
  const gateway = new RestGateway(api, {
    invoke: (arn, payload, traceId) => functions.find(arn).invoke(payload, traceId),
    integrationTimeoutMs,
    now: Date.now,
  });
  try {
    return await serveGateway(gateway, port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRNOTAVAIL') {
      throw new FacelessError('INVALID_INPUT', `FACELESS_HOST: ${host} is no address of this machine.`, {
        cause: error,
      });
    }
    if (code !== 'EADDRINUSE') {
      throw error;
    }
    const message = `Port ${port} is in use. Choose another with --port N; 0 takes a free one.`;
    throw new FacelessError('CONFLICT', message, { cause: error });
  }
}

/**
 * Runs a synthesised cloud assembly: its tables, queues and buckets are made, its API is served, its queues and
 * schedules call its functions. Throws FacelessError NOT_CONFIGURED that names whatever in it is not
 * implemented, and CONFLICT for a port in use.
 */
export async function runAssembly(options: AssemblyOptions): Promise<RunningAssembly> {
  const loaded = load(options);
  const { world, resources } = loaded;
  const { access } = options.services;
  const publisher = await openPublisher(loaded.definitions, options.dataDir);
  const { definitions } = publisher;
  const clients = createAwsClients(access);
  const subscriptions = readLogSubscriptions(resources, definitions);
  const logs = openLogs({ ...options, subscriptions, world });
  const functions = await openFunctions(definitions, {
    access,
    temporaryFolder: join(options.dataDir, 'tmp'),
    packages: join(ROOT, 'node_modules'),
    compileCache: COMPILE_CACHE,
    onLine: logs.accept,
  });
  logs.deliverTo((arn, payload) => functions.find(arn).invoke(payload));
  const closing: (() => Promise<void> | void)[] = [
    logs.flush,
    functions.close,
    publisher.close,
    logs.close,
    clients.destroy,
  ];
  try {
    await provision(clients, resources);
    const api = await serveApi(loaded, functions, options);
    closing.unshift(api.close);
    const runs = options.triggers ?? true;
    const { dataDir } = options;
    const triggers = openTriggers(resources, { functions, world, sqs: clients.sqs, runs, dataDir });
    closing.unshift(triggers.stop);
    closing.splice(-1, 0, triggers.untilSettled);
    return {
      apiUrl: api.url,
      publisherUrl: publisher.url,
      resources,
      functions: definitions,
      invoke: async (name, event) => functions.find(name).invoke(JSON.stringify(event) ?? 'null'),
      tick: triggers.tick,
      close: async () => closeInTurn(closing),
    };
  } catch (error) {
    await closeInTurn(closing);
    throw error;
  }
}

async function closeInTurn(steps: (() => Promise<void> | void)[]): Promise<void> {
  for (const step of steps.splice(0)) {
    await step();
  }
}
