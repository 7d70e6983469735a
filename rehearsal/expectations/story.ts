import type { TimelineEntry } from '../../domain/facts/timeline';
import type { Json } from '../../domain/json';
import { isList } from '../format/json-shapes';
import type { Observed } from './judge';
import { legible } from './legible';

/** What a timeline tells, under the keys of the format. */
export function storyOf(entries: readonly TimelineEntry[]): Observed {
  const timeline = entries.map(({ at, event, by, door, detail }) => legible({ ...detail, event, at, ...(by === undefined ? {} : { by }), ...(door === undefined ? {} : { door }) }));
  const happened = (event: string): readonly Json[] => timeline.filter((entry) => entry['event'] === event);
  return {
    told: happened('told'),
    undone: happened('undone'),
    proposed: happened('proposed'),
    skipped: timeline.flatMap(({ skipped }) => (isList(skipped) ? skipped : [])),
    // A word to the team is an event under its own kind.
    timeline: timeline.map((entry) => (entry['event'] === 'told' ? { ...entry, event: entry['kind'] ?? 'told' } : entry)),
  };
}
