import express from 'express';
import type { Router } from 'express';
import type { ApiDeps } from '../deps';
import { openApiDocument } from '../openapi/document';

/** `GET /openapi.json`, generated from the table of actions. */
export function openapi({ actions }: ApiDeps): Router {
  const document = openApiDocument(actions);
  return express.Router().get('/openapi.json', (_req, res) => void res.json(document));
}
