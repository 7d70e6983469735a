import { Router } from 'express';
import { accountNamed, ControlError, siteNamed } from '../control/answers';
import type { Mailbox } from '../mailbox';
import type { Sites } from '../state/sites';
import { chatPage } from './chat-page';
import { sendPage } from './layout';
import { mailPage } from './mail-page';
import { netSuitePage } from './netsuite-page';
import { articlePage } from './zendesk/article-page';

/** Pages to read only: the mails to staff, the team chat, NetSuite and the Help Center. */
export function aroundTheDesk(sites: Sites, mailbox: Mailbox): Router {
  const router = Router();
  router.get('/mail/:site', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    sendPage(response, mailPage(site, mailbox.list({ to: undefined, site: site.name })));
  });
  router.get('/chat/:site', (request, response) => sendPage(response, chatPage(siteNamed(sites, request.params.site))));
  router.get('/netsuite/:site', (request, response) => sendPage(response, netSuitePage(siteNamed(sites, request.params.site))));
  router.get('/zendesk/:site/hc/:locale/articles/:article', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    // Addresses copied from a browser may go on with the title: `4711-Tape-head-jams`.
    const article = site.articles.get(Number.parseInt(request.params.article, 10));
    if (!article) throw new ControlError(404, `the Help Center of ${site.name} has no article ${request.params.article}`);
    sendPage(response, articlePage(site, article));
  });
  return router;
}
