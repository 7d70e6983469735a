import express from 'express';
import type { Router } from 'express';
import type { ApiDeps } from '../deps';
import type { WebhookCounts } from '../webhooks/counts';

/** `GET /health/live`: this process answers. `GET /health/ready`: so do Temporal, the workers and the sites; 503 with what does not. */
export const health = ({ ready }: ApiDeps, counts: WebhookCounts): Router =>
  express
    .Router()
    .get('/health/live', (_req, res) => void res.json({ status: 'live', webhooks: counts.read() }))
    .get('/health/ready', async (_req, res) => {
      const checks = await ready();
      const isReady = checks.every(({ problem }) => problem === undefined);
      res.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', checks });
    });
