/** Templates of a synthesised stage, as CloudFormation gets them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { synthStage } from '../../../infra/build/synth-stage.ts';
import type { StageName } from '../../../infra/config.ts';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
}

export interface Template {
  readonly file: string;
  readonly resources: Readonly<Record<string, TemplateResource>>;
}

/** Every template of the stage, nested ones too. */
export async function readTemplates(stage: StageName): Promise<readonly Template[]> {
  const folder = await synthStage(stage);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.template.json'))
    .map((file) => {
      const { Resources } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly Resources?: Template['resources'];
      };
      return { file, resources: Resources ?? {} };
    });
}

export interface Found<Properties> {
  readonly id: string;
  readonly template: Template;
  readonly properties: Properties;
  readonly resource: TemplateResource;
}

/** Resources of a type over all templates. */
export const findResources = <Properties = Readonly<Record<string, unknown>>>(
  templates: readonly Template[],
  type: string,
): readonly Found<Properties>[] =>
  templates.flatMap((template) =>
    Object.entries(template.resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({
        id,
        template,
        resource,
        properties: resource.Properties as Properties,
      })),
  );

/** The logical id that `{ Ref }` or `{ 'Fn::GetAtt' }` names, or an empty text. */
export function referenceOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return '';
  }
  const { Ref: ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  return ref ?? attribute?.[0] ?? '';
}
