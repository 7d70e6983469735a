import { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import { ControlError, siteNamed } from '../control/answers';
import { DeskRefusal } from '../desk/refusal';
import type { Mailbox } from '../mailbox';
import type { Sites } from '../state/sites';
import { UnknownName } from '../unknown-name';
import { ZohoRefusal } from '../zoho/refusal';
import { aroundTheDesk } from './around-the-desk';
import { stepClock } from './clock-step';
import { pagesOf } from './desk-pages';
import { channelOf, filled, type Form } from './form';
import { inboxPage } from './inbox-page';
import { sendPage, type Said } from './layout';
import { sitesPage } from './sites-page';
import { STYLE } from './style';
import { ticketPage } from './ticket-page';
import { refusalText, wrongPage } from './wrong';

const LONGEST_NOTICE = 600;

const formOf = (request: Request): Form => (request.body ?? {}) as Form;

function saidIn(request: Request): Said | undefined {
  const { said, refused } = request.query;
  if (typeof refused === 'string') return { text: refused, bad: true };
  return typeof said === 'string' ? { text: said, bad: false } : undefined;
}

/** The page is fetched anew after every form, so that reloading it sends nothing twice. */
const goTo = (response: Response, path: string, said: Said): void =>
  response.redirect(303, `${path}?${said.bad ? 'refused' : 'said'}=${encodeURIComponent(said.text.slice(0, LONGEST_NOTICE))}`);

const done = (text: string): Said => ({ text, bad: false });

/** Back to the page of the ticket, where it says why nothing was saved. */
const backWith = (request: Request, response: Response, text: string): void =>
  goTo(response, request.path.replace(/\/(saves|customer-replies)$/, ''), { text, bad: true });

function pageErrors(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (error instanceof DeskRefusal || error instanceof ZohoRefusal) backWith(request, response, refusalText(error));
  else if (error instanceof UnknownName) backWith(request, response, error.message);
  else if (error instanceof ControlError) sendPage(response, wrongPage(error.message), error.status);
  else next(error);
}

/** Pages for people, rendered here, that work without scripts. */
export function pageRouter(sites: Sites, mailbox: Mailbox, clockUrl: string | undefined): Router {
  const router = Router();
  const hasStepper = clockUrl !== undefined;
  router.use(urlencoded({ extended: false, limit: '2mb' }));

  router.get('/desk.css', (_request, response) => {
    response.type('css').send(STYLE);
  });
  router.get('/', (_request, response) => sendPage(response, sitesPage(sites.list())));
  router.get('/desk/:site', (request, response) => sendPage(response, inboxPage(siteNamed(sites, request.params.site), hasStepper, saidIn(request))));
  router.get('/desk/:site/tickets/:id', (request, response) =>
    sendPage(response, ticketPage(siteNamed(sites, request.params.site), request.params.id, hasStepper, saidIn(request))),
  );

  router.post('/desk/:site/tickets', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const form = formOf(request);
    const name = form['name']?.trim() || undefined;
    const { id, number } = pagesOf(site).write({
      name,
      from: filled(form, 'from'),
      subject: filled(form, 'subject'),
      body: filled(form, 'body'),
      channel: channelOf(form),
    });
    const text = `The team has it as ticket #${number}. Follow #${number} above in a moment to see what the process does.`;
    goTo(response, `/desk/${site.name}/tickets/${id}`, done(text));
  });
  router.post('/desk/:site/tickets/:id/customer-replies', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const form = formOf(request);
    const id = pagesOf(site).reply(request.params.id, { body: filled(form, 'body'), autoReply: form['autoReply'] === 'on' });
    goTo(response, `/desk/${site.name}/tickets/${id}`, done('The reply is on the ticket.'));
  });
  router.post('/desk/:site/tickets/:id/saves', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const saved = pagesOf(site).save(request.params.id, formOf(request));
    goTo(response, `/desk/${site.name}/tickets/${request.params.id}`, done(saved ? 'Saved.' : 'Nothing was different, so nothing was saved.'));
  });
  router.post('/desk/:site/clock', async (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const form = formOf(request);
    const here = `/desk/${site.name}`;
    goTo(response, form['back']?.startsWith(`${here}/`) ? form['back'] : here, await stepClock(clockUrl, site, form));
  });
  router.use(aroundTheDesk(sites, mailbox));
  router.use(pageErrors);
  return router;
}
