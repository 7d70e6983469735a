import { createHash } from 'node:crypto';
import type { NoticeMail } from '../../activities/notices-port';

/** The same for the same notice to the same person, in characters that every mail server lets through. */
export function messageId({ site, ticketId, id, to }: Pick<NoticeMail, 'site' | 'ticketId' | 'id' | 'to'>): string {
  const digest = createHash('sha256').update(JSON.stringify([site, ticketId, id, to])).digest('hex').slice(0, 32);
  return `<${digest}@supportway>`;
}
