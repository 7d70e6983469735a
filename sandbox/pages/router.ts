import { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import { agentSaves, UnknownName } from '../desk/agent-save';
import { CUSTOMER_CHANNELS, customerReplies, customerWrites, type CustomerChannel } from '../desk/customer';
import { DeskRefusal } from '../desk/refusal';
import { ControlError, siteNamed, ticketNumbered } from '../control/answers';
import type { Mailbox } from '../mailbox';
import type { Sites } from '../state/sites';
import { aroundTheDesk } from './around-the-desk';
import { stepClock } from './clock-step';
import { agentSave, type Form } from './forms';
import { html } from './html';
import { inboxPage } from './inbox-page';
import { sendPage, type Said } from './layout';
import { sitesPage } from './sites-page';
import { STYLE } from './style';
import { ticketPage } from './ticket-page';

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

function refusalText(error: DeskRefusal): string {
  const details = Object.values((error.body['details'] ?? {}) as Record<string, { description: string }[]>).flat();
  return `Zendesk refuses this (${error.status}): ${details.map((detail) => detail.description).join('; ') || JSON.stringify(error.body['error'])}`;
}

function channelOf(form: Form): CustomerChannel {
  const channel = form['channel'] ?? 'email';
  if (!(channel in CUSTOMER_CHANNELS)) throw new ControlError(400, `there is no channel "${channel}"`);
  return channel as CustomerChannel;
}

function filled(form: Form, name: string): string {
  const text = form[name]?.trim();
  if (!text) throw new ControlError(400, `please fill in "${name}"`);
  return text;
}

function pageErrors(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (error instanceof DeskRefusal || error instanceof UnknownName)
    goTo(response, request.path.replace(/\/(saves|customer-replies)$/, ''), {
      text: error instanceof DeskRefusal ? refusalText(error) : error.message,
      bad: true,
    });
  else if (error instanceof ControlError)
    sendPage(
      response,
      {
        title: 'Not here',
        where: html``,
        body: html`<section><h1>That does not work</h1><p>${error.message}</p><p><a href="/">All accounts</a></p></section>`,
      },
      error.status,
    );
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
  router.get('/desk/:site/tickets/:id', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    sendPage(response, ticketPage(site, ticketNumbered(site, request.params.id), hasStepper, saidIn(request)));
  });

  router.post('/desk/:site/tickets', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const form = formOf(request);
    const { ticket } = customerWrites(site, {
      from: filled(form, 'from'),
      name: form['name']?.trim() || undefined,
      subject: filled(form, 'subject'),
      body: filled(form, 'body'),
      channel: channelOf(form),
    });
    goTo(
      response,
      `/desk/${site.name}/tickets/${ticket.id}`,
      done(`The team has it as ticket #${ticket.id}. Follow #${ticket.id} above in a moment to see what the process does.`),
    );
  });
  router.post('/desk/:site/tickets/:id/customer-replies', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const form = formOf(request);
    const { ticket } = customerReplies(site, ticketNumbered(site, request.params.id), { body: filled(form, 'body'), autoReply: form['autoReply'] === 'on' });
    goTo(response, `/desk/${site.name}/tickets/${ticket.id}`, done('The reply is on the ticket.'));
  });
  router.post('/desk/:site/tickets/:id/saves', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const ticket = ticketNumbered(site, request.params.id);
    const audit = agentSaves(site, ticket, agentSave(site, ticket, formOf(request)));
    goTo(response, `/desk/${site.name}/tickets/${ticket.id}`, done(audit ? 'Saved.' : 'Nothing was different, so nothing was saved.'));
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
