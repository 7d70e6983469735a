import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { owesArticle } from '../facts/article';
import { latest } from '../facts/fact-book';
import { technicianOf } from '../facts/readings';
import { intentId } from '../intents';
import { bestpackSettings } from '../policy/settings';

/** Escalated tickets, and those that the knowledge base had nothing for, are written up first. */
const isUrgent = ({ facts }: Case): boolean =>
  facts.some((f) => f.name === 'escalation' && !f.withdrawn) || latest(facts, 'briefing')?.value.articles === 0;

/** The business days after which its owner is reminded first. */
export const firstReminderDays = (theCase: Case): number => (isUrgent(theCase) ? bestpackSettings(theCase.settings).article.urgentDays : bestpackSettings(theCase.settings).article.ownerDays);

/** Whoever worked on the ticket is reminded of its article, and then the owner of the process too. */
export function articleDues(theCase: Case): readonly Due[] {
  const { facts, settings, calendar } = theCase;
  const solved = latest(facts, 'solved');
  if (!solved || !owesArticle(facts, bestpackSettings(settings))) return [];
  const author = technicianOf(facts) ?? settings.owner;
  const reminder = (days: number, to: readonly string[], k: number): Due => ({
    at: calendar.addDays(solved.at, days),
    effect: { do: 'tell', id: intentId('article', solved.n, k), to: [...new Set(to)], template: 'notice-article', values: { days: String(days) } },
  });
  return [reminder(firstReminderDays(theCase), [author], 1), reminder(bestpackSettings(settings).article.managerDays, [author, settings.owner], 2)];
}
