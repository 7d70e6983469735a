interface FieldError {
  readonly fieldName: string;
  readonly errorType: 'invalid' | 'missing' | 'extra';
  readonly errorMessage: string;
}

/** An answer that Zoho Desk would give instead of doing what was asked. */
export class ZohoRefusal extends Error {
  constructor(
    readonly status: number,
    readonly errorCode: string,
    message: string,
    readonly errors?: readonly FieldError[],
  ) {
    super(message);
  }
}

/** As Zoho Desk writes an error. */
export const problem = ({ errorCode, message, errors }: ZohoRefusal): Record<string, unknown> => ({ errorCode, message, ...(errors ? { errors } : {}) });

/** 422 for one property. @param fieldName a path such as `/status` */
export const invalidData = (fieldName: string, errorMessage: string, errorType: FieldError['errorType'] = 'invalid'): ZohoRefusal =>
  new ZohoRefusal(422, 'INVALID_DATA', 'The data is invalid due to validation restrictions', [{ fieldName, errorType, errorMessage }]);

export const notFound = (): ZohoRefusal => new ZohoRefusal(404, 'RESOURCE_NOT_FOUND', 'The resource you are looking for does not exist');
