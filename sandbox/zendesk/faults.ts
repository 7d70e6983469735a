import type { Response } from 'express';
import { httpFaults } from '../faults/http-faults';

function answer(response: Response, status: number): void {
  if (status === 429) response.status(429).json({ error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' });
  else if (status === 409) response.status(409).json({ error: 'DatabaseConflict', description: 'Database collision' });
  else response.status(status).json({ error: { title: 'Sandbox fault', message: `The sandbox was told to answer ${status}.` } });
}

export const faults = httpFaults({ wire: 'zendesk', everywhere: '/api/v2', answer });
