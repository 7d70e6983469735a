import type { Article } from './article';
import type { ChatMessage } from './chat-message';
import type { ErpRecord } from './erp-record';
import type { Mail, Site, StoredAnswer, Ticket, User } from './model';

/** Names of the records in the state file. Neither site names nor ids have a slash. */
const key = (kind: string, site: string, id: number | string = ''): string => `${kind}/${site}/${id}`;

export const keepDefinition = (site: Site): void => site.records.put(key('site', site.name), site.definition);
export const keepHead = (site: Site): void => site.records.put(key('head', site.name), site.head);
export const keepUser = (site: Site, user: User): void => site.records.put(key('user', site.name, user.id), user);
export const keepTicket = (site: Site, ticket: Ticket): void => site.records.put(key('ticket', site.name, ticket.id), ticket);
export const keepMail = (site: Site, mail: Mail): void => site.records.put(key('mail', site.name, mail.commentId), mail);
export const keepArticle = (site: Site, article: Article): void => site.records.put(key('article', site.name, article.id), article);
export const forgetArticle = (site: Site, article: Article): void => site.records.remove(key('article', site.name, article.id));
export const keepErpRecord = (site: Site, record: ErpRecord): void => site.records.put(key('erp', site.name, record.id), record);
export const keepChatMessage = (site: Site, message: ChatMessage): void => site.records.put(key('chat', site.name, message.id), message);

const answerKey = (site: Site, answer: StoredAnswer): string => key('answer', site.name, encodeURIComponent(answer.key));
export const keepAnswer = (site: Site, answer: StoredAnswer): void => site.records.put(answerKey(site, answer), answer);
export const forgetAnswer = (site: Site, answer: StoredAnswer): void => site.records.remove(answerKey(site, answer));

export function forgetSite(site: Site): void {
  for (const kind of ['site', 'head']) site.records.remove(key(kind, site.name));
  for (const id of site.users.keys()) site.records.remove(key('user', site.name, id));
  for (const id of site.tickets.keys()) site.records.remove(key('ticket', site.name, id));
  for (const mail of site.mails) site.records.remove(key('mail', site.name, mail.commentId));
  for (const article of site.articles.values()) forgetArticle(site, article);
  for (const id of site.erpRecords.keys()) site.records.remove(key('erp', site.name, id));
  for (const { id } of site.chat) site.records.remove(key('chat', site.name, id));
  for (const answer of site.answers.values()) forgetAnswer(site, answer);
}
