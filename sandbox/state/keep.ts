import type { AnySite } from './any-site';
import type { Article } from './article';
import type { ChatMessage } from './chat-message';
import type { ErpRecord } from './erp-record';
import type { Mail, Site, StoredAnswer, Ticket, User } from './model';
import type { SharedSite } from './shared-site';

/** Names of the records in the state file. Neither site names nor ids have a slash. */
export const recordKey = (kind: string, site: string, id: number | string = ''): string => `${kind}/${site}/${id}`;

export const keepDefinition = (site: AnySite): void => site.records.put(recordKey('site', site.name), site.definition);
export const keepHead = (site: SharedSite): void => site.records.put(recordKey('head', site.name), site.head);
export const keepUser = (site: Site, user: User): void => site.records.put(recordKey('user', site.name, user.id), user);
export const keepTicket = (site: Site, ticket: Ticket): void => site.records.put(recordKey('ticket', site.name, ticket.id), ticket);
export const keepMail = (site: Site, mail: Mail): void => site.records.put(recordKey('mail', site.name, mail.commentId), mail);
export const keepArticle = (site: Site, article: Article): void => site.records.put(recordKey('article', site.name, article.id), article);
export const forgetArticle = (site: Site, article: Article): void => site.records.remove(recordKey('article', site.name, article.id));
export const keepErpRecord = (site: SharedSite, record: ErpRecord): void => site.records.put(recordKey('erp', site.name, record.id), record);
export const keepChatMessage = (site: SharedSite, message: ChatMessage): void => site.records.put(recordKey('chat', site.name, message.id), message);

const answerKey = (site: Site, answer: StoredAnswer): string => recordKey('answer', site.name, encodeURIComponent(answer.key));
export const keepAnswer = (site: Site, answer: StoredAnswer): void => site.records.put(answerKey(site, answer), answer);
export const forgetAnswer = (site: Site, answer: StoredAnswer): void => site.records.remove(answerKey(site, answer));

/** Forgets what every site keeps. */
export function forgetShared(site: SharedSite): void {
  for (const kind of ['site', 'head']) site.records.remove(recordKey(kind, site.name));
  for (const id of site.erpRecords.keys()) site.records.remove(recordKey('erp', site.name, id));
  for (const { id } of site.chat) site.records.remove(recordKey('chat', site.name, id));
}

/** Forgets what a Zendesk account keeps beyond that. */
export function forgetAccount(site: Site): void {
  for (const id of site.users.keys()) site.records.remove(recordKey('user', site.name, id));
  for (const id of site.tickets.keys()) site.records.remove(recordKey('ticket', site.name, id));
  for (const mail of site.mails) site.records.remove(recordKey('mail', site.name, mail.commentId));
  for (const article of site.articles.values()) forgetArticle(site, article);
  for (const answer of site.answers.values()) forgetAnswer(site, answer);
}
