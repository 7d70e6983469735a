/** The closed vocabularies of the process; the desk's field options carry the same words. */
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export const REQUEST_TYPES = ['technical', 'parts', 'service'] as const;
export const MACHINE_LINES = ['standard', 'advanced-CSS', 'BPX'] as const;
export const TIERS = ['T1', 'T2', 'T3'] as const;
export const CUSTOMER_TYPES = ['distributor', 'endUser'] as const;
export const CLOSE_REASONS = ['spam', 'duplicate', 'withdrawn', 'vendor', 'declined'] as const;

/** Where a part is looked for, in this order where the customer does not know it. */
export const PART_SOURCES = ['KB', 'BP Search', 'BP360', 'Rita'] as const;
/** How far an order is; the desk's statuses have the same names. */
export const ORDER_STATUSES = ['Back Ordered', 'PO Firmed', 'IN WMS', 'Shipped'] as const;
/** A: our own staff; B: a third party. */
export const VISIT_PATHS = ['A', 'B'] as const;

/** How people of the house speak to each other. */
export const CONTACT_WAYS = ['call', 'message', 'teams', 'zohoChannel', 'email'] as const;
/** Whether a customer's maintenance contract covers the work; `unknown`: nobody could tell. */
export const AMC_STATUSES = ['active', 'renewed', 'expired', 'unknown'] as const;

export type Priority = (typeof PRIORITIES)[number];
export type RequestType = (typeof REQUEST_TYPES)[number];
/** Each request type has a track of its own. */
export type TrackKind = RequestType;
export type PartSource = (typeof PART_SOURCES)[number];
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type VisitPath = (typeof VISIT_PATHS)[number];
export type MachineLine = (typeof MACHINE_LINES)[number];
export type Tier = (typeof TIERS)[number];
/** Mechanical, electrical, PLC …: the team's own list, so any text; the matrix may key on it. */
export type IssueType = string;
/** One of `CUSTOMER_TYPES`, or "not available: reason". */
export type CustomerType = string;
export type ContactWay = (typeof CONTACT_WAYS)[number];
export type AmcStatus = (typeof AMC_STATUSES)[number];
export type CloseReason = (typeof CLOSE_REASONS)[number];
