import { page } from './page';

const WORDS = '<p>{{text}}</p>';

/** A page that says something and asks nothing. */
export const wordsPage = (title: string, text: string): string => page(WORDS, { title, text });

export const badLinkPage = (): string => wordsPage('This link is not valid', 'Please open it exactly as it stands in our e-mail, or reply to that e-mail.');
export const busyPage = (): string => wordsPage('Please try again in a minute', 'We could not reach the ticket just now. Opening the link again is safe.');
