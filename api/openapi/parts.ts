import type { SchemaName } from './schemas';

const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
const reference = (name: SchemaName): object => ({ $ref: `#/components/schemas/${name}` });

export const pathParameter = (name: string): object => ({ name, in: 'path', required: true, schema: { type: 'string' } });
export const queryParameter = (name: string, description: string): object => ({ name, in: 'query', description, schema: { type: 'string' } });
export const idempotencyKey: object = { name: 'Idempotency-Key', in: 'header', description: 'Ask again with the same key: the same answer, no second effect', schema: { type: 'string', maxLength: 200 } };

export const answer = (description: string, name: SchemaName): object => ({ description, ...json(reference(name)) });
export const answerList = (description: string, key: string, name: SchemaName): object => ({
  description,
  ...json({ type: 'object', properties: { [key]: { type: 'array', items: reference(name) } }, required: [key] }),
});

const MEANING = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not on the roster of this site',
  404: 'No such site, ticket or action',
  409: 'The policy is a file here that cannot be written',
  422: 'Errors in the policy, each with its line and what to write instead',
  503: 'Nobody answered in time; it may still be carried out: ask again with the same key',
} as const;

export const problems = (...statuses: readonly (keyof typeof MEANING)[]): Readonly<Record<string, object>> =>
  Object.fromEntries(statuses.map((status) => [String(status), answer(MEANING[status], 'Error')]));
