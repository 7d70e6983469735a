import { deskPriority } from '../../domain/desk-events/vocabulary';
import { PRIORITIES } from '../../domain/facts/words';
import type { ProcessName } from '../../domain/policy/settings';
import { textOf } from '../format/json-shapes';
import type { Data } from '../format/scenario';
import type { Save } from '../format/shapes';

/** How an act looks when its author does it in the desk. */
export type Look = (data: Data, looker: Looker) => readonly Save[];

export interface Looker {
  readonly process: ProcessName;
  /** Roster key of the author. */
  readonly by: string;
  /** The name that people write for a roster key. */
  readonly nameOf: (key: string) => string;
}

export const said = (data: Data, key: string): string => textOf(data[key]);
export const saidOr = (data: Data, key: string, otherwise: string): string => textOf(data[key] ?? otherwise);

/** A comment beside what is set, where there is something to say. */
export const noted = (data: Data, key: string): Save => (data[key] === undefined ? {} : { note: said(data, key) });

export function priorityOf(data: Data): Save {
  const priority = PRIORITIES.find((one) => one === data['priority']);
  return priority === undefined ? {} : { priority: deskPriority(priority) };
}
