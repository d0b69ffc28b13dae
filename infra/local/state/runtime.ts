import type { LocalCredentials } from '../provision/aws-clients.ts';

/** `runtime.json` of a data folder, for this user's eyes only: how commands find the cloud that runs on it. */
export interface Runtime {
  readonly pid: number;
  readonly apiUrl: string;
  readonly aws: {
    readonly endpoint: string;
    readonly region: string;
    /** The stand-in's own, new at each start; a person's are not written down, and come from the environment. */
    readonly credentials?: LocalCredentials;
    readonly tableName: string;
    readonly auditTableName: string;
    readonly seals: { readonly endpoint: string; readonly bucketName: string };
  };
}
