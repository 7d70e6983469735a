import type { Response } from 'express';
import { httpFaults } from '../../faults/http-faults';
import { problem, ZohoRefusal } from '../refusal';

const CODES: Readonly<Record<number, string>> = {
  401: 'INVALID_OAUTH',
  403: 'FORBIDDEN',
  404: 'RESOURCE_NOT_FOUND',
  422: 'INVALID_DATA',
  429: 'TOO_MANY_REQUESTS',
};

/** Only the day's credits are answered with an instant to come back at. */
const codeOf = (response: Response, status: number): string =>
  status === 429 && response.hasHeader('retry-after') ? 'THRESHOLD_EXCEEDED' : (CODES[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'));

export const faults = httpFaults({
  wire: 'zoho',
  everywhere: '/api/v1',
  answer: (response, status) => {
    response.status(status).json(problem(new ZohoRefusal(status, codeOf(response, status), `The sandbox was told to answer ${status}.`)));
  },
});
