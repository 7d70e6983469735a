import { createHash } from 'node:crypto';

/** The same for the same mail to the same person, in characters that every mail server lets through; `about` is what its id is unique in. */
export function messageId({ site, about, id, to }: { readonly site: string; readonly about: string; readonly id: string; readonly to: string }): string {
  const digest = createHash('sha256').update(JSON.stringify([site, about, id, to])).digest('hex').slice(0, 32);
  return `<${digest}@supportway>`;
}
