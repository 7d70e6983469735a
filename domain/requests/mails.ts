import { customerOf } from './request-case';
import type { LoggedRequest } from './log-request';
import type { RequestMail } from './rungs';

const TEMPLATES: Readonly<Record<RequestMail, string>> = { request: 'request', 'follow-up': 'request-follow-up', final: 'request-final' };

/** Which text a mail has; the team's name is the site's. */
export const templateOf = (mail: RequestMail): string => TEMPLATES[mail];

/** What the texts about a request say of it. */
export const mailValues = (request: LoggedRequest, token: string): Readonly<Record<string, string>> => ({ concern: request.body, customer: customerOf(request), token });
