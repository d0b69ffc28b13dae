import { readFileSync } from 'node:fs';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { checkResource } from './check-resource.ts';
import { nameResource, type Identity, type World } from './name-resource.ts';
import { notImplemented } from './not-implemented.ts';
import { resolveCondition } from './resolve-condition.ts';
import { resolveValue } from './resolve-value.ts';
import type { Scope } from './scope.ts';
import type { Properties, StackTemplate, Template, TemplateResource } from './template-types.ts';

/** A resource as it is to run: its properties are resolved. */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly stack: string;
  readonly identity: Identity;
  readonly properties: Properties;
}

export interface OpenStack {
  /** All, with those of nested stacks. */
  readonly resources: () => readonly Resource[];
  readonly output: (name: string) => unknown;
  readonly exports: ReadonlyMap<string, () => unknown>;
}

export interface Surroundings {
  readonly world: World;
  readonly importValue: (name: string) => unknown;
  /** Values of the parameters, for a nested stack. */
  readonly parameters?: Properties;
}

const SECTIONS = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
]);

const NESTED = 'AWS::CloudFormation::Stack';

/** The CDK makes `videosNestedStackvideosNestedStackResource025FCB77` of `videos`: too long for a function's name. */
const nestedName = (id: string): string => id.replace(/(?<=.)NestedStack.*$/, '');

const missing = (what: string, stack: string): FacelessError =>
  new FacelessError('INVALID_INPUT', `The template of ${stack} has no ${what}.`);

const pseudoParameters = (world: World, stack: string): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['AWS::AccountId', world.accountId],
    ['AWS::Region', world.region],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stack],
    ['AWS::StackId', `arn:aws:cloudformation:${world.region}:${world.accountId}:stack/${stack}/local`],
    ['AWS::NoValue', undefined],
  ]);

/** One stack with those that are nested in it; everything is resolved when it is asked for. */
class Stack implements OpenStack {
  readonly #stack: StackTemplate;
  readonly #around: Surroundings;
  readonly #pseudo: ReadonlyMap<string, unknown>;
  readonly #present: ReadonlyMap<string, TemplateResource>;
  readonly #identities = new Map<string, Identity>();
  readonly #nested = new Map<string, Stack>();

  constructor(stack: StackTemplate, around: Surroundings) {
    this.#stack = stack;
    this.#around = around;
    this.#pseudo = pseudoParameters(around.world, stack.name);
    const section = Object.keys(stack.template).find((name) => !SECTIONS.has(name));
    if (section !== undefined) {
      throw notImplemented(`the template section ${section} (${stack.name})`);
    }
    this.#present = new Map(
      Object.entries(stack.template.Resources ?? {}).filter(
        ([, { Condition }]) => Condition === undefined || this.#scope.condition(Condition),
      ),
    );
    for (const [id, resource] of this.#present) {
      checkResource(id, resource);
    }
  }

  get exports(): ReadonlyMap<string, () => unknown> {
    const found = Object.entries(this.#stack.template.Outputs ?? {}).flatMap(([name, { Export }]) =>
      Export === undefined
        ? []
        : [[String(resolveValue(Export.Name, this.#scope)), () => this.output(name)] as const],
    );
    return new Map(found);
  }

  output(name: string): unknown {
    const output = this.#stack.template.Outputs?.[name];
    if (output === undefined) {
      throw missing(`output ${name}`, this.#stack.name);
    }
    return resolveValue(output.Value, this.#scope);
  }

  resources(): readonly Resource[] {
    return [...this.#present].flatMap(([id, resource]) =>
      resource.Type === NESTED
        ? this.#openNested(id).resources()
        : [
            {
              type: resource.Type,
              id,
              stack: this.#stack.name,
              identity: this.#identify(id),
              properties: resolveValue(resource.Properties ?? {}, this.#scope) as Properties,
            },
          ],
    );
  }

  readonly #scope: Scope = {
    ref: (name) => this.#ref(name),
    attribute: (resource, attribute) => this.#attribute(resource, attribute),
    importValue: (name) => this.#around.importValue(name),
    condition: (name) => {
      const condition = this.#stack.template.Conditions?.[name];
      if (condition === undefined) {
        throw missing(`condition ${name}`, this.#stack.name);
      }
      return resolveCondition(condition, this.#scope);
    },
    mapping: (map, top, second) => {
      const value = this.#stack.template.Mappings?.[map]?.[top]?.[second];
      if (value === undefined) {
        throw missing(`mapping ${map}.${top}.${second}`, this.#stack.name);
      }
      return value;
    },
  };

  #ref(name: string): unknown {
    if (this.#pseudo.has(name)) {
      return this.#pseudo.get(name);
    }
    const { Parameters } = this.#stack.template;
    if (Parameters !== undefined && Object.hasOwn(Parameters, name)) {
      const value = this.#around.parameters?.[name] ?? Parameters[name]?.Default;
      if (value === undefined) {
        throw missing(`value for the parameter ${name}`, this.#stack.name);
      }
      return value;
    }
    return this.#identify(name).ref;
  }

  #attribute(id: string, attribute: string): unknown {
    if (this.#present.get(id)?.Type === NESTED && attribute.startsWith('Outputs.')) {
      return this.#openNested(id).output(attribute.slice('Outputs.'.length));
    }
    const value = this.#identify(id).attributes[attribute];
    if (value === undefined) {
      throw notImplemented(`the attribute ${attribute} of ${this.#present.get(id)?.Type ?? ''} (${id})`);
    }
    return value;
  }

  #identify(id: string): Identity {
    const known = this.#identities.get(id);
    const resource = this.#present.get(id);
    if (known !== undefined) {
      return known;
    }
    if (resource === undefined) {
      throw missing(`resource or parameter ${id}`, this.#stack.name);
    }
    const place = { world: this.#around.world, stack: this.#stack.name, id };
    const identity = nameResource(resource, place);
    this.#identities.set(id, identity);
    return identity;
  }

  #openNested(id: string): Stack {
    const known = this.#nested.get(id);
    if (known !== undefined) {
      return known;
    }
    const { TemplateURL, Parameters } = resolveValue(this.#present.get(id)?.Properties, this.#scope) as {
      readonly TemplateURL: string;
      readonly Parameters?: Properties;
    };
    const asset = this.#stack.assets.get(TemplateURL.slice(TemplateURL.lastIndexOf('/') + 1));
    if (asset === undefined) {
      throw missing(`asset for the nested stack ${id}`, this.#stack.name);
    }
    const template = JSON.parse(readFileSync(asset.path, 'utf8')) as Template;
    const nested = new Stack(
      { name: `${this.#stack.name}-${nestedName(id)}`, template, assets: this.#stack.assets },
      { ...this.#around, parameters: Parameters ?? {} },
    );
    this.#nested.set(id, nested);
    return nested;
  }
}

/**
 * Opens a stack's template. Throws FacelessError NOT_CONFIGURED that names what the local cloud does not
 * implement, and INVALID_INPUT for a reference to nothing.
 */
export const openStack = (stack: StackTemplate, around: Surroundings): OpenStack => new Stack(stack, around);
