import { createHash, randomUUID } from 'node:crypto';
import express from 'express';
import type { Request, Response, Router } from 'express';
import type { LogClaims } from '../../runtime/links';
import type { ApiDeps } from '../deps';
import { expiredPage, formPage, requestPage } from '../pages/log-request-page';
import { badLinkPage } from '../pages/words-page';
import { readForm } from './log-request-form';
import { sendLinkFailure } from './link-failure';
import { beginRequest } from './requests-begin';

type Params = { token: string };

/**
 * `/log/:token`: the form in which somebody of the team logs a request, without a desk seat or a sign-in: the link is
 * theirs. What they sent has an address of its own, so that looking again sends nothing again.
 */
export const logRequestPage = (deps: ApiDeps): Router =>
  express
    .Router()
    .get('/log/:token', (req, res) => follow(deps, req, res, () => void res.send(formPage({ key: randomUUID(), typed: {}, problems: {} }))))
    .post('/log/:token', express.urlencoded({ extended: false, limit: '200kb' }), (req, res) => follow(deps, req, res, (claims) => take(deps, claims, req, res)))
    .get('/log/:token/:requestId', (req, res) =>
      follow(deps, req, res, async ({ site }) => {
        const { requestId } = req.params;
        if (!OWN_ID.test(requestId)) return void res.status(404).send(badLinkPage());
        res.send(requestPage(await deps.requests.view(site, requestId)));
      }),
    );

/** Ids of this form; those that callers of the API choose are none of its business. */
const OWN_ID = /^log-[A-Za-z0-9_-]{22}$/;

async function follow<P extends Params>(deps: ApiDeps, req: Request<P>, res: Response, proceed: (claims: LogClaims) => void | Promise<void>): Promise<void> {
  res.type('html').set('Cache-Control', 'no-store');
  try {
    const claims = await deps.links.verifyLogLink(req.params.token);
    if (!claims) return void res.status(400).send(badLinkPage());
    const moved = await deps.clock.clockOf(claims.site);
    if ((moved?.at ?? Date.now()) > claims.expiresAt) return void res.status(410).send(expiredPage());
    await proceed(claims);
  } catch (error) {
    sendLinkFailure(deps, error, res);
  }
}

async function take(deps: ApiDeps, { site, who }: LogClaims, req: Request<Params>, res: Response): Promise<void> {
  const { token } = req.params;
  const { key, typed, dataAt, problems } = readForm(req.body);
  if (Object.keys(problems).length > 0) return void res.status(422).send(formPage({ key, typed, problems }));
  const requestId = idOf(token, key);
  const refused = await beginRequest(deps, { site, by: who, requestId, dataAt });
  if (!refused) return void res.redirect(303, `${token}/${requestId}`);
  const byField = Object.fromEntries(refused.missing.map(({ fact, how }) => [fact, how]));
  res.status(422).send(formPage({ key, typed, problems: byField, message: refused.message }));
}

/** The same form sent twice is one request. */
const idOf = (token: string, key: string): string => `log-${createHash('sha256').update(JSON.stringify([token, key])).digest('base64url').slice(0, 22)}`;
