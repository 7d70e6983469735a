import express from 'express';
import type { Router } from 'express';
import * as v from 'valibot';
import { SANDBOX_NOTICE } from '../auth/sandbox-sign-in';
import type { ApiDeps, SandboxDoors } from '../deps';
import { errors } from '../errors/catalogue';
import { page } from '../pages/page';

const bodySchema = v.strictObject({ as: v.string(), site: v.string() });
const PAGE = `<p>{{notice}}</p>
<p>Post <code>{ "as": "mary", "site": "bestpack" }</code> to this address as JSON; the answer has a bearer token for
<code>Authorization: Bearer …</code>. Its keys are at <a href="/sandbox/.well-known/jwks.json">/sandbox/.well-known/jwks.json</a>.</p>`;

/** `POST /sandbox/sign-in`: a bearer token for anybody on a site's roster. */
export const sandboxSignIn = ({ directory }: ApiDeps, { signIn }: SandboxDoors): Router =>
  express
    .Router()
    .get('/sandbox/sign-in', (_req, res) => void res.send(page(PAGE, { title: 'Sign in to the sandbox', notice: SANDBOX_NOTICE })))
    .get('/sandbox/.well-known/jwks.json', (_req, res) => void res.json(signIn.jwks))
    .post('/sandbox/sign-in', async (req, res) => {
      const body = v.safeParse(bodySchema, req.body);
      if (!body.success) throw errors.badRequest('Send { "as": a roster key, "site": a site }.');
      const { as, site } = body.output;
      const { people } = await directory.policyOf(site);
      const person = Object.hasOwn(people, as) ? people[as] : undefined;
      if (!person) throw errors.badRequest(`"${as}" is not on the roster of ${site}.`, { roster: Object.keys(people) });
      res.json({ ...(await signIn.sign({ as, site, person })), as, site, notice: SANDBOX_NOTICE });
    });
