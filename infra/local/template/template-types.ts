/** CloudFormation templates as the CDK writes them. */

export type Properties = Readonly<Record<string, unknown>>;

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Condition?: string;
  readonly [key: string]: unknown;
}

export interface TemplateOutput {
  readonly Value: unknown;
  readonly Condition?: string;
  readonly Export?: { readonly Name: unknown };
}

export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Outputs?: Readonly<Record<string, TemplateOutput>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Properties>>>>;
  readonly [section: string]: unknown;
}

/** A file or folder that a template names by its key in the bucket for assets. */
export interface Asset {
  readonly path: string;
  /** Path of the construct that it belongs to, e.g. `videos/create-video/Function/Code`. */
  readonly displayName: string;
}

export interface StackTemplate {
  readonly name: string;
  readonly template: Template;
  readonly assets: ReadonlyMap<string, Asset>;
}
