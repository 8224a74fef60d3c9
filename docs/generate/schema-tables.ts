/** As much of JSON Schema as zod writes for the model. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One schema under a heading of its own. */
export function definition(name: string, schema: JsonSchema): string {
  return [`### ${name}\n`, ...(schema.description === undefined ? [] : [`${schema.description}\n`]), body(schema)].join('\n');
}

function body(schema: JsonSchema): string {
  if (schema.properties) return fields(schema, '');
  const kinds = schema.oneOf ?? [];
  if (kinds.some(({ properties }) => properties))
    return `One of these, told apart by \`kind\`:\n\n${kinds.map((each) => fields(each, '')).join('\n')}`;
  return `${type(schema)}\n`;
}

function fields(schema: JsonSchema, prefix: string): string {
  return ['| field | type | meaning |', '| --- | --- | --- |', ...rows(schema, prefix), ''].join('\n');
}

/** A line for each field; objects without a name of their own are opened up below it. */
function rows({ properties = {}, required = [] }: JsonSchema, prefix: string): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const meaning = [schema.description ?? '', required.includes(name) ? '' : 'May be absent.']
      .filter((each) => each !== '')
      .join(' ');
    const inner = opened(schema);
    const line = `| \`${prefix}${name}\` | ${type(schema)} | ${cell(meaning)} |`;
    return inner ? [line, ...rows(inner.schema, `${prefix}${name}${inner.many ? '[]' : ''}.`)] : [line];
  });
}

function opened(schema: JsonSchema): { readonly schema: JsonSchema; readonly many: boolean } | null {
  if (schema.properties) return { schema, many: false };
  if (schema.items?.properties) return { schema: schema.items, many: true };
  return null;
}

/** The type of a value in words. */
function type(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return link(schema.$ref);
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((each) => `\`${JSON.stringify(each)}\``).join(', ');
  const either = schema.anyOf ?? schema.oneOf;
  return either ? either.map(type).join(' or ') : plainType(schema);
}

function plainType({ type: kind = 'anything', prefixItems, items, additionalProperties, minimum, maximum }: JsonSchema): string {
  if (typeof kind !== 'string') return kind.join(' or ');
  if (prefixItems) return `list of ${prefixItems.length}: ${prefixItems.map(type).join(', ')}`;
  if (items) return `list of ${type(items)}`;
  if (typeof additionalProperties === 'object') return `object of ${type(additionalProperties)}`;
  return kind === 'number' && minimum !== undefined ? `number from ${minimum} to ${maximum ?? ''}` : kind;
}

function link(ref: string): string {
  const name = ref.split('/').at(-1) ?? '';
  return `[${name}](#${name.toLowerCase()})`;
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
