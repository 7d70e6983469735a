import type { FactValues } from '../../domain/facts/values';
import type { LinkState } from '../routes/confirm-link';
import { page } from './page';
import { wordsPage } from './words-page';

const QUESTION = `<p>Ticket {{ticketId}}: <strong>{{subject}}</strong></p>
<dl>
<dt>What we found</dt><dd>{{summary}}</dd>
<dt>Why it happened</dt><dd>{{rootCause}}</dd>
<dt>What fixed it</dt><dd>{{fix}}</dd>
</dl>
<form method="post">
<p><label>Would you like to add anything?<br><textarea name="words" maxlength="4000"></textarea></label></p>
<button class="yes" name="decision" value="confirm">Yes, it is solved</button>
<button name="decision" value="notSolved">No, it is not solved</button>
</form>`;

interface Question {
  readonly ticketId: string;
  readonly subject: string;
  readonly resolution: FactValues['resolution'];
}

export const questionPage = ({ ticketId, subject, resolution }: Question): string => page(QUESTION, { title: 'Is it solved?', ticketId, subject, ...resolution });

const CLOSED: Readonly<Record<Exclude<LinkState['state'], 'open'>, readonly [title: string, text: string]>> = {
  answered: ['This was answered already', 'Thank you: we have your answer. If anything is still wrong, just reply to our last e-mail.'],
  expired: ['This link has expired', 'Please reply to our last e-mail instead and tell us whether it is solved.'],
  superseded: ['This link is out of date', 'The ticket has moved on since we sent it. Please use the link in our last e-mail, or just reply to it.'],
};

export function closedPage(state: keyof typeof CLOSED): string {
  const [title, text] = CLOSED[state];
  return wordsPage(title, text);
}

const THANKS = {
  confirm: ['Thank you', 'We are glad that it is solved. You will get a closing message from us; reply to it whenever you need us again.'],
  notSolved: ['Thank you for telling us', 'We take the ticket up again. You will hear from us.'],
} as const;
export type Decision = keyof typeof THANKS;
export const isDecision = (word: unknown): word is Decision => typeof word === 'string' && Object.hasOwn(THANKS, word);

export function thanksPage(decision: Decision): string {
  const [title, text] = THANKS[decision];
  return wordsPage(title, text);
}
export const undecidedPage = (): string => wordsPage('Please choose one of the buttons', 'Go back, and tell us whether it is solved.');
export const refusedPage = (why: string): string => wordsPage('We could not record this', `${why} Please reply to our last e-mail instead.`);
