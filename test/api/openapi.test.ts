import { openApiDocument } from '../../api/openapi/document';
import { ACTIONS as TABLE } from '../../domain/actions/table';
import { ACTIONS, startApi } from './support/api-server';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: unknown; readonly responses: object }>>>>;
  readonly components: { readonly schemas: object };
}

describe('/openapi.json', () => {
  it('has a path for each action, with the data that it takes', async () => {
    const api = await startApi();
    const document = (await (await fetch(`${api.url}/openapi.json`)).json()) as Document;
    expect(document.paths['/sites/{site}/tickets/{id}/actions/addNote']?.['post']).toMatchObject({
      requestBody: { content: { 'application/json': { schema: { type: 'object', required: ['note'], properties: { note: { type: 'string', minLength: 1 } }, additionalProperties: false } } } },
    });
    expect(document.paths['/sites/{site}/actions/setAway']).toBeDefined();
    await api.close();
  });

  it('can say the data of every action of the table', () => {
    const { paths } = openApiDocument(TABLE) as Document;
    const placeOf = { ticket: '/sites/{site}/tickets/{id}/actions/', site: '/sites/{site}/actions/', request: '/sites/{site}/requests/{requestId}/actions/' };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(TABLE.map(({ name, on }) => (on === 'requests' ? '/sites/{site}/requests' : `${placeOf[on]}${name}`))));
  });

  it('reads the logged requests where it makes them', () => {
    const { paths } = openApiDocument(TABLE) as Document;
    expect(Object.keys(paths['/sites/{site}/requests'] ?? {})).toEqual(['get', 'post']);
  });

  it('refers to no schema that it does not hold', () => {
    const document = openApiDocument(ACTIONS) as Document;
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(referred));
    expect(referred.length).toBeGreaterThan(0);
  });
});
