import { z } from 'zod';
import { RoomProblem } from '../../model/room/decision-request.ts';
import type { ApiRoute } from './api-route.ts';

/** The API as an OpenAPI 3.1 document, made of the schemas that check what comes in. */
export function openApiDocument(routes: readonly ApiRoute[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) (paths[openPath(route.path)] ??= {})[route.method] = operation(route);
  return {
    openapi: '3.1.0',
    info: { title: 'Readout, the reading room', version, license: { name: 'MIT' } },
    servers: [{ url: '/' }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
    paths,
  };
}

function operation({ method, path, summary, input, output }: ApiRoute): object {
  const asked = schemaOf(input, 'input');
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const fields = Object.entries(asked.properties ?? {});
  const parameters = fields
    .filter(([name]) => inPath.includes(name) || method === 'get')
    .map(([name, schema]) => {
      const place = inPath.includes(name) ? 'path' : 'query';
      return { name, in: place, required: place === 'path' || (asked.required ?? []).includes(name), schema };
    });
  return {
    summary,
    parameters,
    ...(method === 'post' && { requestBody: { required: true, content: { 'application/json': { schema: asked } } } }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: schemaOf(output, 'output') } } },
      default: { description: 'Not done.', content: { 'application/json': { schema: schemaOf(RoomProblem, 'output') } } },
    },
  };
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema;
}

/** /api/reports/:report -> /api/reports/{report} */
function openPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}
