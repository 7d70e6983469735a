import { createServer } from 'node:http';
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import * as v from 'valibot';
import type { Player } from '../../rehearsal/clock/player';
import type { Parts } from '../../rehearsal/stack';

const clockOrder = v.union([
  v.strictObject({ advance: v.string() }),
  v.strictObject({ to: v.union([v.string(), v.number()]) }),
  v.strictObject({ speed: v.pipe(v.number(), v.minValue(0)) }),
]);
const partOrder = v.strictObject({ do: v.picklist(['kill', 'start']), stays: v.exactOptional(v.literal('down')) });
const partName = v.picklist(['worker', 'api', 'server']);

export interface ControlServer {
  readonly close: () => Promise<void>;
}

/**
 * What a running `supportway up` lets others do on this machine: `POST /clock/<site>` with `{ advance }`, `{ to }` or `{ speed }` moves
 * a sandbox site's clock; `POST /parts/<worker|api|server>` ends or starts a process, for rehearsals.
 */
export async function serveControl(port: number, player: Player, parts: Parts): Promise<ControlServer> {
  const app = express();
  app.use(express.json());
  app.post('/clock/:site', async (req, res) => {
    const order = v.parse(clockOrder, req.body);
    if ('speed' in order) return void res.json(await player.setSpeed(req.params.site, order.speed));
    const target = 'advance' in order ? order.advance : typeof order.to === 'number' ? new Date(order.to).toISOString() : order.to;
    res.json(await player.advance(req.params.site, target));
  });
  app.post('/parts/:part', async (req, res) => {
    const part = v.parse(partName, req.params.part);
    const order = v.parse(partOrder, req.body);
    await (order.do === 'kill' ? parts.kill(part, order.stays) : parts.start(part));
    res.json({ part, done: order.do });
  });
  app.use(sayWhatIsWrong);
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const sayWhatIsWrong: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error);
  res.status(400).json({ error: error instanceof Error ? error.message : String(error) });
};
