import type { Response } from 'express';
import { DoorError } from '../../runtime/temporal';
import type { ApiDeps } from '../deps';
import { badLinkPage, busyPage } from '../pages/words-page';
import { requestIdOf } from '../request-id';

/** The page for a person whose link could not be followed; says nothing of what went wrong inside. */
export function sendLinkFailure({ log }: ApiDeps, error: unknown, res: Response): void {
  const code = error instanceof DoorError ? error.code : 'failed';
  if (code === 'notFound') return void res.status(404).send(badLinkPage());
  if (code === 'failed') log.error({ err: error, requestId: requestIdOf(res) }, 'a link from a mail failed');
  res.status(code === 'unavailable' ? 503 : 500).send(busyPage());
}
