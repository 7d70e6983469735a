/**
 * Intent ids: `<kind>/<what makes it this one>`, unique within a ticket and made of stable facts, so that the same
 * effect asked for twice has the same id. The kind says what it is to whoever reads the desk's log.
 */
export const intentId = (kind: string, ...which: readonly (string | number)[]): string => [kind, ...which].join('/');

/** The kind in an intent id: `follow-up` of `follow-up/1/2`. */
export const intentKind = (id: string): string => id.split('/', 1)[0] ?? id;
