import type { ZohoApi } from './api';
import type { Placed } from './history';
import { orNothing } from './or-nothing';
import { pageOf } from './pages';
import { textIdIn } from './properties';
import { textOfHtml } from './text-of-html';
import { Comment, Thread } from './wire';

/** What somebody said on a ticket. `email` is the address that it came from. */
interface SaidText {
  readonly public: boolean;
  readonly text: string;
  readonly automatic: boolean;
  readonly email: string;
}

/** By the id of the comment or thread. One that was deleted since is missing. */
export type SaidTexts = ReadonlyMap<string, SaidText>;

const PAGE_SIZE = 50;

const plain = ({ content, contentType }: { readonly content: string; readonly contentType: string }): string =>
  /html/i.test(contentType) ? textOfHtml(content) : content.trim();

/** RFC 3834: whatever is not "no" was sent by a machine. */
function isAutomatic({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): boolean {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === 'auto-submitted')?.[1];
  return typeof value === 'string' && value.trim().toLowerCase() !== 'no';
}

async function readThread(api: ZohoApi, ticketId: string, id: string): Promise<SaidText | undefined> {
  const thread = await orNothing(api.get(Thread, `/tickets/${ticketId}/threads/${id}`));
  return thread && { public: thread.visibility === 'public', text: plain(thread), automatic: isAutomatic(thread), email: thread.author?.email ?? '' };
}

/** Comments are listed newest first, with their texts: as many pages as it takes to find those wanted. */
async function readComments(api: ZohoApi, ticketId: string, wanted: ReadonlySet<string>): Promise<SaidTexts> {
  const found = new Map<string, SaidText>();
  let size = PAGE_SIZE;
  for (let from = 1; found.size < wanted.size && size === PAGE_SIZE; from += PAGE_SIZE) {
    const comments = await api.get(pageOf(Comment), `/tickets/${ticketId}/comments`, { from: String(from), limit: String(PAGE_SIZE) });
    comments
      .filter(({ id }) => wanted.has(id))
      .forEach((each) => found.set(each.id, { public: each.isPublic, text: plain(each), automatic: false, email: each.commenter?.email ?? '' }));
    size = comments.length;
  }
  return found;
}

/** The texts that these lines announce. Threads are asked for one by one, in turn: Zoho counts calls at the same moment. */
export async function readTexts(api: ZohoApi, ticketId: string, history: readonly Placed[]): Promise<SaidTexts> {
  const ids = history.flatMap(({ entry }) => textIdIn(entry) ?? []);
  const comments = new Set(ids.filter(({ kind }) => kind === 'comment').map(({ id }) => id));
  const texts = new Map(await readComments(api, ticketId, comments));
  for (const { kind, id } of ids) {
    const thread = kind === 'thread' ? await readThread(api, ticketId, id) : undefined;
    if (thread) texts.set(id, thread);
  }
  return texts;
}
