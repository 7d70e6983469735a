/** The closed vocabularies of the process; the desk's field options carry the same words. */
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export const REQUEST_TYPES = ['technical'] as const;
export const MACHINE_LINES = ['standard', 'advanced-CSS'] as const;
export const TIERS = ['T1', 'T2', 'T3'] as const;
export const CUSTOMER_TYPES = ['distributor', 'endUser'] as const;
export const CLOSE_REASONS = ['spam', 'duplicate', 'withdrawn', 'vendor', 'declined'] as const;

export type Priority = (typeof PRIORITIES)[number];
export type RequestType = (typeof REQUEST_TYPES)[number];
export type MachineLine = (typeof MACHINE_LINES)[number];
export type Tier = (typeof TIERS)[number];
/** Mechanical, electrical, PLC …: the team's own list, so any text; the matrix may key on it. */
export type IssueType = string;
/** One of `CUSTOMER_TYPES`, or "not available: reason". */
export type CustomerType = string;
export type CloseReason = (typeof CLOSE_REASONS)[number];
