import document from '../../../functions/api/openapi.json' with { type: 'json' };

interface Operation {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
  };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly examples?: readonly unknown[] }>>;
  };
}

const { paths, components } = document as unknown as Document;

/** The document's example of a route's body, as JSON; undefined for a route that takes none. */
export const exampleBody = (path: string, method: string): string | undefined => {
  const body = paths[path]?.[method.toLowerCase()]?.requestBody;
  if (body === undefined) return undefined;
  const name = body.content['application/json']?.schema.$ref.split('/').at(-1) ?? '';
  const [example] = components.schemas[name]?.examples ?? [];
  if (example === undefined) throw new Error(`The schema ${name} of the document has no example.`);
  return JSON.stringify(example);
};
