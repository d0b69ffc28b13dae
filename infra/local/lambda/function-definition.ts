import { FacelessError } from '../../../shared/domain/errors.ts';
import { notImplemented } from '../template/not-implemented.ts';
import type { Resource } from '../template/open-stack.ts';
import type { Asset } from '../template/template-types.ts';

/** A function as it is to run. */
export interface FunctionDefinition {
  readonly name: string;
  /** What people call it, e.g. `create-video`. */
  readonly label: string;
  readonly arn: string;
  /** Holds the bundle. */
  readonly codeFolder: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Its packages are then the repository's own. */
  readonly hasLayers: boolean;
  readonly logGroup: string;
  readonly logFormat: 'JSON' | 'Text';
  readonly logLevel: string | undefined;
}

interface FunctionProperties {
  readonly Code: { readonly S3Key: string };
  readonly Handler: string;
  readonly Runtime: string;
  readonly MemorySize?: number;
  readonly Timeout?: number;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
  readonly Layers?: readonly string[];
  readonly LoggingConfig?: {
    readonly LogGroup?: string;
    readonly LogFormat?: 'JSON' | 'Text';
    readonly ApplicationLogLevel?: string;
  };
}

const RUNTIME = 'nodejs24.x';
/** AWS's defaults. */
const DEFAULTS = { memoryMb: 128, timeoutSeconds: 3 } as const;

/** `videos/create-video/Function/Code` is `create-video`. */
const readLabel = ({ displayName }: Asset): string | undefined =>
  displayName
    .replace(/(?:\/Function)?\/Code$/, '')
    .split('/')
    .at(-1);

/** The CDK ends a logical id with eight digits of a hash. */
export const shortenId = (id: string): string => id.replace(/(?:Function)?[0-9A-F]{8}$/, '');

const readVariables = (variables: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));

function defineFunction(resource: Resource, assets: ReadonlyMap<string, Asset>): FunctionDefinition {
  const { identity, id } = resource;
  const properties = resource.properties as unknown as FunctionProperties;
  const { LoggingConfig: logging = {} } = properties;
  if (properties.Runtime !== RUNTIME) {
    throw notImplemented(`the runtime ${properties.Runtime} of the function ${id}`);
  }
  const asset = assets.get(properties.Code.S3Key);
  if (asset === undefined) {
    throw new FacelessError('NOT_FOUND', `The cloud assembly has no code for the function ${id}.`);
  }
  return {
    name: identity.name,
    label: readLabel(asset) ?? identity.name,
    arn: identity.attributes['Arn'] ?? '',
    codeFolder: asset.path,
    handler: properties.Handler,
    memoryMb: properties.MemorySize ?? DEFAULTS.memoryMb,
    timeoutSeconds: properties.Timeout ?? DEFAULTS.timeoutSeconds,
    environment: readVariables(properties.Environment?.Variables),
    hasLayers: (properties.Layers?.length ?? 0) > 0,
    logGroup: logging.LogGroup ?? `/aws/lambda/${identity.name}`,
    logFormat: logging.LogFormat ?? 'Text',
    logLevel: logging.ApplicationLogLevel,
  };
}

/**
 * The functions of a cloud assembly. Throws FacelessError NOT_CONFIGURED that names a runtime which is not
 * implemented, and NOT_FOUND for code that is not there.
 */
export function defineFunctions(
  resources: readonly Resource[],
  assets: ReadonlyMap<string, Asset>,
): readonly FunctionDefinition[] {
  const found = resources.filter(({ type }) => type === 'AWS::Lambda::Function');
  const definitions = found.map((resource) => defineFunction(resource, assets));
  const isUnique = ({ label }: FunctionDefinition): boolean =>
    definitions.filter((other) => other.label === label).length === 1;
  return definitions.map((definition, index) =>
    isUnique(definition) ? definition : { ...definition, label: shortenId(found[index]?.id ?? '') },
  );
}
