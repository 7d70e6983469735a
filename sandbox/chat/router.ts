import { json, Router, type NextFunction, type Request, type Response } from 'express';
import { httpFaults } from '../faults/http-faults';
import { siteGate, siteOf } from '../site-of';
import { now } from '../state/clock';
import { keepChatMessage } from '../state/keep';
import type { Sites } from '../state/sites';
import { messageOf } from './message-of';

const say = (response: Response, status: number, text: string): void => void response.status(status).type('text').send(text);

const faults = httpFaults({
  wire: 'chat',
  everywhere: '/chat/',
  answer: (response, status) => say(response, status, status === 429 ? 'rate_limited' : `The sandbox was told to answer ${status}.`),
});

function unreadable(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (!response.headersSent && (error as { status?: unknown }).status === 400) say(response, 400, 'invalid_payload');
  else next(error);
}

/** `POST /chat/<site>`: an incoming webhook that takes what Teams and Slack take, and answers each as they do. */
export function chatRouter(sites: Sites): Router {
  const router = Router();
  const gate = siteGate(sites.get, (response) => say(response, 404, 'no_service'));
  router.post('/:site', gate, faults, json(), (request, response) => {
    const site = siteOf(request);
    const received = messageOf(request.body);
    if (!received) return say(response, 400, 'invalid_payload');
    const message = { id: site.chat.length + 1, at: now(site), ...received };
    site.chat.push(message);
    keepChatMessage(site, message);
    if (message.kind === 'slack') say(response, 200, 'ok');
    else response.status(202).end();
  });
  router.use(unreadable);
  return router;
}
