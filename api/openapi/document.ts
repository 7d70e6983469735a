import { toJsonSchema } from '@valibot/to-json-schema';
import type { ApiAction } from '../deps';
import { fixedPaths } from './fixed-paths';
import { answer, idempotencyKey, pathParameter, problems } from './parts';
import { schemas } from './schemas';

/** The OpenAPI document: one path for each action of the table, and the fixed ones. */
export const openApiDocument = (actions: readonly ApiAction[]): object => ({
  openapi: '3.0.3',
  info: {
    title: 'Supportway',
    version: '1',
    description: 'Staff acts, ticket reads and webhooks. Every error has the body { code, message, … }; a refused act is a 409 that says what is missing, who can supply it and how.',
  },
  paths: { ...fixedPaths, ...Object.fromEntries(actions.map((action) => [pathOf(action), { post: operation(action) }])) },
  components: { schemas, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
});

/** Where an action is asked for: on a ticket, on the roster, or, since it makes a ticket, by itself. */
const PATHS: Readonly<Record<ApiAction['on'], (name: string) => string>> = {
  ticket: (name) => `/sites/{site}/tickets/{id}/actions/${name}`,
  site: (name) => `/sites/{site}/actions/${name}`,
  request: () => '/sites/{site}/requests',
};

const ANSWERS: Readonly<Record<ApiAction['on'], object>> = {
  ticket: { 200: answer('What was recorded', 'ActResult') },
  site: { 200: { description: 'Done' } },
  request: { 202: answer('On its way to being a ticket', 'RequestId') },
};

const pathOf = ({ name, on }: ApiAction): string => PATHS[on](name);

const operation = ({ name, label, summary, by, needs, records, data, on }: ApiAction): object => ({
  operationId: name,
  tags: [on],
  summary: label,
  description: [summary, `Who: ${by.join(', ')}.`, ...(needs.length > 0 ? [`Needs: ${needs.join(', ')}.`] : []), ...(records.length > 0 ? [`Records: ${records.join(', ')}.`] : [])].join('\n\n'),
  security: [{ bearer: [] }],
  parameters: [pathParameter('site'), ...(on === 'ticket' ? [pathParameter('id')] : []), idempotencyKey],
  requestBody: { required: false, content: { 'application/json': { schema: dataSchema(data) } } },
  responses: { ...ANSWERS[on], 409: answer('Refused: nothing was changed', 'Refusal'), ...problems(400, 401, 403, 404, 503) },
});

/** What a caller sends, before the schema tidies it up; pieces that JSON Schema cannot say are left to the workflow's own check. */
function dataSchema(data: ApiAction['data']): object {
  const { $schema: _dialect, ...schema } = toJsonSchema(data, { target: 'openapi-3.0', typeMode: 'input', errorMode: 'ignore' });
  return schema;
}
