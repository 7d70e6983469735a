const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /^-?\d{16,}$/;

/** `JSON.parse` with integers of 16 digits and more as strings: Zendesk's ids may exceed what a number can hold. */
export const parseExactJson = (text: string): unknown =>
  JSON.parse(text.replace(STRING_OR_NUMBER, (token) => (LONG_INTEGER.test(token) ? `"${token}"` : token))) as unknown;
