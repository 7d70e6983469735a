import express from 'express';
import type { Router } from 'express';
import { SANDBOX_NOTICE } from '../auth/sandbox-sign-in';
import type { ApiDeps } from '../deps';
import { page } from '../pages/page';

const PAGE = `<p>Runs written support processes as Temporal workflows, one for each ticket.</p>
<ul>
<li><a href="/openapi.json">/openapi.json</a>: what can be asked here</li>
<li><a href="/health/ready">/health/ready</a>: whether everything that tickets need is there</li>
{{#sandbox}}<li><a href="/sandbox/sign-in">/sandbox/sign-in</a>: {{sandbox}}</li>{{/sandbox}}
</ul>`;

/** `GET /`: where to go from here. */
export const indexPage = ({ sandbox }: ApiDeps): Router =>
  express.Router().get('/', (_req, res) => void res.send(page(PAGE, { title: 'Supportway', sandbox: sandbox ? SANDBOX_NOTICE : undefined })));
