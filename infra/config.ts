/**
 * What differs between stages, in one place. Sizes in MB, times in seconds unless a name says otherwise.
 * A new account may have 3,008 MB and 10 concurrent executions (AWS): the defaults fit into that.
 */
import type {
  BUDGET_SETTINGS,
  Environment,
  PUBLISHER_SETTINGS,
  WRITER_SETTINGS,
} from '../shared/config/environment.ts';
import { readBudgets } from '../shared/config/budgets.ts';
import type { Quotas } from '../shared/domain/quota.ts';
import { rateClassOf, type RateClass, type RateLimits } from '../shared/domain/rate-limit.ts';
import { readRegistration } from '../shared/config/registration.ts';
import type { Registration } from '../shared/domain/user.ts';
import type { QueueName } from '../shared/domain/queues.ts';
import type { OperationId, Route } from '../functions/api/routes.ts';
import { readCorsOrigins } from './cors-origins.ts';
import { readPublisherSettings } from './publisher.ts';
import { readWriterSettings } from './script-writer.ts';
import { readWebhookOrigin } from './webhook-origin.ts';
import { type LogLevel, readAllowedHosts, readLogLevel } from './settings.ts';

export const STAGE_NAMES = ['local', 'staging', 'production'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

export interface FunctionSize {
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

export interface WorkerSize extends FunctionSize {
  /** `/tmp`, for the longest film (60 minutes): segments, joined film and sound at once. */
  readonly diskMb: number;
  /** How many run at once at most, and so what one burst can cost. At least 2. */
  readonly maxConcurrency: number;
}

/** Requests a second, and at once. */
export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

export interface StageConfig {
  readonly stage: StageName;
  /** False on one machine: no firewall, no access logs, no alarms, and data goes with the stack. */
  readonly deployed: boolean;
  /** Tables and bucket outlive the stack and cannot be deleted by accident. */
  readonly keepData: boolean;
  readonly logLevel: LogLevel;
  readonly logRetentionDays: 7 | 30 | 90;
  /** X-Ray, for one trace through everything. */
  readonly tracing: boolean;
  /** Exact origins whose pages may call, from the environment's CORS_ORIGINS. */
  readonly corsOrigins: readonly string[];
  /** Accepted in `Host` beside the API's own execute-api name. */
  readonly allowedHosts: readonly string[];
  /** Of each route, unless one of the next two has one for it. */
  readonly throttle: Throttle;
  /** Routes that cost more, or are asked more often. */
  readonly routeThrottles: Readonly<Partial<Record<OperationId, Throttle>>>;
  /** Of all routes of a class, each by itself. */
  readonly classThrottles: Readonly<Partial<Record<RateClass, Throttle>>>;
  /** Of each user, and of each address on `sign-in` and `register`, counted by the functions. */
  readonly rateLimits: RateLimits;
  /** What an owner may have made in a day, and at once. */
  readonly quotas: Quotas;
  /** Dollars; each from the environment's variable of its name where that is set. */
  readonly budgets: Environment<typeof BUDGET_SETTINGS>;
  /** Requests from one address in five minutes before the firewall blocks it. */
  readonly firewallRate: number;
  readonly api: FunctionSize;
  readonly authorizer: FunctionSize;
  /** Routes whose function is larger. */
  readonly apiSizes: Readonly<Partial<Record<OperationId, FunctionSize>>>;
  readonly deadLetter: FunctionSize;
  readonly tick: FunctionSize;
  /** Reads an hour's rows at once. */
  readonly seal: FunctionSize;
  /** Days that rows of the audit trail are kept: at least as long as their seals are locked. */
  readonly auditDays: number;
  /** Days in which a seal can be neither changed nor deleted. */
  readonly sealRetentionDays: number;
  /** Who may register. */
  readonly registration: Registration;
  readonly workers: Readonly<Record<QueueName, WorkerSize>>;
  /** Bytes that an owner's uploads may take together. */
  readonly storageBytes: number;
  /** A receiver of webhooks on this machine, from the environment's WEBHOOK_ORIGIN; empty where deployed. */
  readonly webhookOrigin: string;
  /** From the environment in which the stage is synthesised; offline where it says nothing. */
  readonly scriptWriter: Environment<typeof WRITER_SETTINGS>;
  /** From there, too; none where it says nothing. */
  readonly publisher: Environment<typeof PUBLISHER_SETTINGS>;
}

const QUOTAS: Quotas = {
  viewer: { videosADay: 0, minutesADay: 0, concurrentVideos: 0, scriptsADay: 0 },
  // Cost: an hour of film is about $1.20 with neural voice (DESIGN §7).
  creator: {
    videosADay: 50,
    minutesADay: 120,
    concurrentVideos: 10,
    scriptsADay: 100,
  },
  admin: {
    videosADay: 200,
    minutesADay: 600,
    concurrentVideos: 20,
    scriptsADay: 400,
  },
};

/** One machine is slower than any of these, but a script that runs away still meets an end. */
const AT_HOME = {
  videosADay: 2000,
  minutesADay: 6000,
  concurrentVideos: 500,
  scriptsADay: 5000,
};

const WORKERS: StageConfig['workers'] = {
  // A model may take a minute, and is asked twice.
  'write-script': { memoryMb: 1024, timeoutSeconds: 180, diskMb: 512, maxConcurrency: 2 },
  'render-scene': { memoryMb: 3008, timeoutSeconds: 300, diskMb: 1024, maxConcurrency: 5 },
  assemble: { memoryMb: 3008, timeoutSeconds: 600, diskMb: 6144, maxConcurrency: 2 },
  check: { memoryMb: 3008, timeoutSeconds: 600, diskMb: 4096, maxConcurrency: 2 },
  // An hour of film as a file, sent at what YouTube takes; what is not done in time goes on where it was.
  publish: { memoryMb: 1024, timeoutSeconds: 600, diskMb: 4096, maxConcurrency: 2 },
  // 500 MiB as it was sent, and what is made of it; its media process ends after eight minutes.
  'inspect-upload': { memoryMb: 3008, timeoutSeconds: 600, diskMb: 3072, maxConcurrency: 2 },
  // As long as Lambda lets it: a job is not taken up where it was left.
  'run-job': { memoryMb: 1024, timeoutSeconds: 900, diskMb: 2048, maxConcurrency: 2 },
  // It mostly waits for receivers, of whom one may be slow.
  'deliver-webhook': { memoryMb: 256, timeoutSeconds: 30, diskMb: 512, maxConcurrency: 10 },
};

const PASSWORDS: FunctionSize = { memoryMb: 1024, timeoutSeconds: 10 };
const GIB = 1024 ** 3;

const DEPLOYED = {
  deployed: true,
  logLevel: 'INFO',
  tracing: true,
  allowedHosts: [],
  throttle: { rate: 20, burst: 40 },
  // Clients poll a video while it is made; each new one costs minutes of computing.
  routeThrottles: { getVideo: { rate: 50, burst: 100 } },
  // Of all users together: a password costs 19 MiB and tens of milliseconds to check.
  classThrottles: {
    make: { rate: 2, burst: 10 },
    'sign-in': { rate: 5, burst: 10 },
    register: { rate: 1, burst: 5 },
  },
  rateLimits: {
    read: { requests: 300, seconds: 60 },
    write: { requests: 60, seconds: 60 },
    make: { requests: 20, seconds: 60 },
    'sign-in': { requests: 20, seconds: 300 },
    register: { requests: 5, seconds: 3600 },
  },
  quotas: QUOTAS,
  // An hour of film is about $0.25 (docs/cost.md).
  budgets: { BUDGET_VIDEO_USD: '1', BUDGET_MONTH_USD: '20' },
  firewallRate: 1000,
  // DESIGN: cold start under 250 ms at 512 MB. API Gateway gives up after 29 s.
  api: { memoryMb: 512, timeoutSeconds: 10 },
  // A password's hash takes 80 ms of a whole CPU, which comes with 1,769 MB: docs/security.md.
  apiSizes: {
    createSession: PASSWORDS,
    createUser: PASSWORDS,
    changePassword: PASSWORDS,
    deleteAccount: PASSWORDS,
  },
  authorizer: { memoryMb: 512, timeoutSeconds: 5 },
  deadLetter: { memoryMb: 256, timeoutSeconds: 30 },
  tick: { memoryMb: 256, timeoutSeconds: 50 },
  seal: { memoryMb: 1024, timeoutSeconds: 300 },
  auditDays: 400,
  sealRetentionDays: 7,
  workers: WORKERS,
  storageBytes: 5 * GIB,
} as const satisfies Partial<StageConfig>;

const STAGES: Readonly<
  Record<
    StageName,
    Omit<StageConfig, 'scriptWriter' | 'publisher' | 'corsOrigins' | 'registration' | 'webhookOrigin'>
  >
> = {
  local: {
    ...DEPLOYED,
    stage: 'local',
    deployed: false,
    keepData: false,
    tracing: false,
    logRetentionDays: 7,
    allowedHosts: ['127.0.0.1', 'localhost'],
    throttle: { rate: 1000, burst: 2000 },
    routeThrottles: {},
    classThrottles: {},
    // Beyond what a person at home does, or a script of theirs.
    rateLimits: {
      read: { requests: 6000, seconds: 60 },
      write: { requests: 6000, seconds: 60 },
      make: { requests: 3000, seconds: 60 },
      'sign-in': { requests: 600, seconds: 60 },
      register: { requests: 600, seconds: 60 },
    },
    quotas: { viewer: QUOTAS.viewer, creator: AT_HOME, admin: AT_HOME },
    // The machine's own disk is the limit that counts.
    storageBytes: 100 * GIB,
    // Nobody is paid at home: the ledger tells what AWS would ask for.
    budgets: { BUDGET_VIDEO_USD: '100', BUDGET_MONTH_USD: '10000' },
  },
  staging: { ...DEPLOYED, stage: 'staging', keepData: false, logRetentionDays: 30 },
  production: {
    ...DEPLOYED,
    stage: 'production',
    keepData: true,
    sealRetentionDays: 400,
    logRetentionDays: 90,
  },
};

/** Throws an Error that names a variable which is no amount of dollars. */
function readBudgetSettings(defaults: StageConfig['budgets']): StageConfig['budgets'] {
  const { BUDGET_VIDEO_USD, BUDGET_MONTH_USD } = defaults;
  const settings = {
    BUDGET_VIDEO_USD: process.env['BUDGET_VIDEO_USD'] || BUDGET_VIDEO_USD,
    BUDGET_MONTH_USD: process.env['BUDGET_MONTH_USD'] || BUDGET_MONTH_USD,
  };
  readBudgets(settings);
  return settings;
}

/** Returns its argument; throws an Error that names the setting which the rest of the app cannot honour. */
export function checkStageConfig(config: StageConfig): StageConfig {
  for (const [name, { maxConcurrency }] of Object.entries(config.workers)) {
    if (maxConcurrency < 2) {
      throw new Error(`maxConcurrency of ${name} is ${maxConcurrency}; an SQS mapping takes 2 or more.`);
    }
  }
  const { auditDays, sealRetentionDays } = config;
  if (auditDays < sealRetentionDays) {
    throw new Error(
      `auditDays is ${auditDays}; seals are locked for ${sealRetentionDays} days, and rows are kept no less.`,
    );
  }
  return config;
}

/** The limit of a route that has one beside the stage's. */
export const routeThrottle = (
  { routeThrottles, classThrottles }: Pick<StageConfig, 'routeThrottles' | 'classThrottles'>,
  route: Pick<Route, 'operationId' | 'method' | 'rate'>,
): Throttle | undefined => routeThrottles[route.operationId] ?? classThrottles[rateClassOf(route)];

/** For who writes to a stage's tables from outside of it. */
export const auditDaysOf = (stage: StageName): number => STAGES[stage].auditDays;

/** Settings of a stage; throws an Error that lists the stages when there is none of that name. */
export function readStageConfig(name: unknown): StageConfig {
  const stage = STAGE_NAMES.find((known) => known === name);
  if (stage === undefined) {
    throw new Error(`Stage ${JSON.stringify(name)} is unknown; use -c stage=${STAGE_NAMES.join('|')}.`);
  }
  const config = STAGES[stage];
  return checkStageConfig({
    ...config,
    scriptWriter: readWriterSettings(config.deployed),
    publisher: readPublisherSettings(config.deployed),
    budgets: readBudgetSettings(config.budgets),
    corsOrigins: readCorsOrigins(),
    webhookOrigin: readWebhookOrigin(config.deployed),
    allowedHosts: [...config.allowedHosts, ...readAllowedHosts()],
    logLevel: readLogLevel() ?? config.logLevel,
    // From the environment in which the stage is synthesised, too: closed where it says nothing.
    registration: readRegistration(process.env['REGISTRATION'] || 'closed'),
  });
}
