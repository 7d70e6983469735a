import type { Request } from 'express';

/** The address of the sandbox as the caller knows it: `http://127.0.0.1:7400`. */
export const originOf = (request: Request): string => `${request.protocol}://${request.get('host') ?? 'localhost'}`;
