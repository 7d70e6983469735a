import { randomInt } from 'node:crypto';

/** Base32: no letter that is taken for a digit, and none that a mail program changes. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LENGTH = 8;

/** What the mails about a logged request are known by: stands in their subject, and in the answer's. */
export const newRequestToken = (): string => `SW-${Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
