import express from 'express';
import type { Request, Response, Router } from 'express';
import type { ConfirmClaims } from '../../runtime/links';
import { DoorError } from '../../runtime/temporal';
import type { ApiDeps } from '../deps';
import { closedPage, isDecision, questionPage, refusedPage, thanksPage, undecidedPage } from '../pages/confirm-page';
import type { Decision } from '../pages/confirm-page';
import { badLinkPage } from '../pages/words-page';
import { linkState } from './confirm-link';
import { sendLinkFailure } from './link-failure';

type Params = { token: string };
const ACTIONS: Readonly<Record<Decision, string>> = { confirm: 'confirmResolution', notSolved: 'notSolved' };

/** `/confirm/:token`: GET shows and never decides, because mail scanners open links; POST decides. */
export const confirm = (deps: ApiDeps): Router =>
  express
    .Router()
    .get('/confirm/:token', (req, res) => follow(deps, req, res, (view) => void res.send(view)))
    .post('/confirm/:token', express.urlencoded({ extended: false, limit: '20kb' }), (req, res) =>
      follow(deps, req, res, async (_view, claims) => {
        const { decision, words } = (req.body ?? {}) as { readonly decision?: unknown; readonly words?: unknown };
        if (!isDecision(decision)) return void res.status(400).send(undecidedPage());
        await decide(deps, claims, decision, typeof words === 'string' ? words.trim() : '');
        res.send(thanksPage(decision));
      }),
    );

async function follow(deps: ApiDeps, req: Request<Params>, res: Response, proceed: (question: string, claims: ConfirmClaims) => void | Promise<void>): Promise<void> {
  res.type('html').set('Cache-Control', 'no-store');
  try {
    const claims = await deps.links.verifyConfirmLink(req.params.token);
    if (!claims) return void res.status(404).send(badLinkPage());
    const view = await deps.tickets.view(claims);
    const link = linkState(view, claims);
    if (link.state !== 'open') return void res.status(410).send(closedPage(link.state));
    await proceed(questionPage({ ticketId: claims.ticketId, subject: view.subject, resolution: link.resolution }), claims);
  } catch (error) {
    if (error instanceof DoorError && error.code === 'refused') return void res.status(409).send(refusedPage(error.message));
    sendLinkFailure(deps, error, res);
  }
}

/** One answer a link: the same answer sent twice has the same key, and so one effect. */
async function decide({ tickets, clock }: ApiDeps, claims: ConfirmClaims, decision: Decision, words: string): Promise<void> {
  const present = await clock.clockOf(claims.site);
  await tickets.act(claims, {
    action: ACTIONS[decision],
    data: words === '' ? {} : { words },
    envelope: { by: 'customer', door: 'link', ...(present ? { clock: present } : {}) },
    key: `link/${claims.round}/${decision}`,
  });
}
