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
  paths: { ...fixedPaths, ...actionPaths(actions) },
  components: { schemas, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
});

interface Place {
  readonly path: (name: string) => string;
  readonly parameters: readonly string[];
  readonly done: Readonly<Record<number, object>>;
}

/** Where an action is asked for, and what it answers: on a ticket, on the roster, on a logged request, or, to log one, by itself. */
const PLACES: Readonly<Record<ApiAction['on'], Place>> = {
  ticket: { path: (name) => `/sites/{site}/tickets/{id}/actions/${name}`, parameters: ['site', 'id'], done: { 200: answer('What was recorded', 'ActResult') } },
  site: { path: (name) => `/sites/{site}/actions/${name}`, parameters: ['site'], done: { 200: { description: 'Done' } } },
  requests: { path: () => '/sites/{site}/requests', parameters: ['site'], done: { 202: answer('On its way to being a ticket', 'RequestId') } },
  request: { path: (name) => `/sites/{site}/requests/{requestId}/actions/${name}`, parameters: ['site', 'requestId'], done: { 200: answer('What was recorded', 'ActResult') } },
};

/** Actions whose paths are the fixed ones' too stand beside them. */
function actionPaths(actions: readonly ApiAction[]): Readonly<Record<string, object>> {
  const fixed: Readonly<Record<string, object>> = fixedPaths;
  return Object.fromEntries(actions.map((action) => [pathOf(action), { ...fixed[pathOf(action)], post: operation(action) }]));
}

const pathOf = ({ name, on }: ApiAction): string => PLACES[on].path(name);

const operation = ({ name, label, summary, by, needs, records, data, on }: ApiAction): object => ({
  operationId: name,
  tags: [on === 'requests' ? 'request' : on],
  summary: label,
  description: [summary, `Who: ${by.join(', ')}.`, ...(needs.length > 0 ? [`Needs: ${needs.join(', ')}.`] : []), ...(records.length > 0 ? [`Records: ${records.join(', ')}.`] : [])].join('\n\n'),
  security: [{ bearer: [] }],
  parameters: [...PLACES[on].parameters.map(pathParameter), idempotencyKey],
  requestBody: { required: false, content: { 'application/json': { schema: dataSchema(data) } } },
  responses: { ...PLACES[on].done, 409: answer('Refused: nothing was changed', 'Refusal'), ...problems(400, 401, 403, 404, 503) },
});

/** What a caller sends, before the schema tidies it up; pieces that JSON Schema cannot say are left to the workflow's own check. */
function dataSchema(data: ApiAction['data']): object {
  const { $schema: _dialect, ...schema } = toJsonSchema(data, { target: 'openapi-3.0', typeMode: 'input', errorMode: 'ignore' });
  return schema;
}
