import * as v from 'valibot';
import { CONTACT_WAYS } from '../facts/words';
import type { ContactWay } from '../facts/words';
import { oneOf, words } from './data';

const way = oneOf('how', CONTACT_WAYS, { phone: 'call', msteams: 'teams', microsoftteams: 'teams', zoho: 'zohoChannel', chat: 'message', mail: 'email' });

/** How two people of the house spoke to each other, with what was said. */
export const contact = { how: way, words: v.optional(words('words')) };
/** The same where the one who was asked answers themselves. */
export const ownContact = { how: v.optional(way, 'message'), words: v.optional(words('words')) };

export const CONTACT_NAMES = { channel: 'how', via: 'how', by: 'how', text: 'words', note: 'words' } as const;

type Contact = { readonly how: ContactWay; readonly words?: string | undefined };

export const contactOf = ({ how, words: said }: Contact) => ({ how, ...(said === undefined ? {} : { words: said }) });

const SPOKEN: Readonly<Record<ContactWay, string>> = { call: 'by call', message: 'by message', teams: 'on Teams', zohoChannel: 'in the Zoho channel', email: 'by e-mail' };

/** What was said between people stands on the ticket too, where anything was. */
export const contactNote = (what: string, how: ContactWay, said: readonly string[]) =>
  said.length === 0 ? [] : [{ kind: 'staff', public: false, wording: { text: `${what} ${SPOKEN[how]}:\n${said.join('\n')}` } }];
