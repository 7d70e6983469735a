import type { DeskActivities } from '../contracts/temporal/activities';
import type { Desk } from './desk-port';
import type { KnowledgeBase } from './knowledge-port';

/** Articles beyond these are noise in a note. */
const MOST_ARTICLES = 5;

export const createLookUpBriefing =
  (desk: Desk, knowledge: KnowledgeBase): DeskActivities['lookUpBriefing'] =>
  async (ref, { words, ...wanted }) => {
    const [earlier, articles] = await Promise.all([desk.earlier(ref, wanted), knowledge.search(ref.site, words)]);
    return {
      earlier: earlier.map(({ ticketId, subject, status, why }) => ({ ticketId, subject, status, why })),
      articles: articles.filter(({ draft }) => !draft).slice(0, MOST_ARTICLES).map(({ title, url }) => ({ title, url })),
    };
  };
