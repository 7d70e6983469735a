/** An answer that Zendesk would give instead of doing what was asked: its HTTP status and its JSON body. */
export class DeskRefusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${JSON.stringify(body)}`);
  }
}

/** 422, as Zendesk words a broken validation rule. */
export const recordInvalid = (field: string, description: string, error = 'InvalidValue'): DeskRefusal =>
  new DeskRefusal(422, { error: 'RecordInvalid', description: 'Record validation errors', details: { [field]: [{ description, error }] } });

export const recordNotFound = (): DeskRefusal => new DeskRefusal(404, { error: 'RecordNotFound', description: 'Not found' });

/** 400 for a property of the wrong type. */
export const invalidAttribute = (path: string, message: string): DeskRefusal =>
  new DeskRefusal(400, { error: { title: 'Invalid attribute', message: `You passed an invalid value for the ${path} attribute. ${message}` } });
