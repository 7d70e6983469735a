import type { Request } from 'express';
import type { Act } from '../../runtime/temporal';
import type { SiteClock } from '../../runtime/site-clock';
import { errors } from '../errors/catalogue';

export const KEY = /^[\x21-\x7e]{1,200}$/;

/** The act that a signed-in request asks for: its body is the action's data, its `Idempotency-Key` makes it safe to repeat. */
export async function actOf(req: Request<{ site: string; action: string }>, by: string, clock: SiteClock): Promise<Act> {
  const { site, action } = req.params;
  const key = req.get('Idempotency-Key');
  if (key !== undefined && !KEY.test(key)) throw errors.badRequest('Idempotency-Key must be 1 to 200 visible characters.');
  const data: unknown = req.body ?? {};
  const moved = await clock.clockOf(site);
  return { action, data, envelope: { by, door: 'api', ...(moved ? { clock: moved } : {}) }, ...(key === undefined ? {} : { key }) };
}
