import type { CatalogField } from '../../state/catalog';
import type { Site, Ticket } from '../../state/model';
import type { FieldControl } from '../form';

const KINDS: Partial<Record<CatalogField['type'], FieldControl['kind']>> = { tagger: 'choice', checkbox: 'checkbox', date: 'date' };

/** The custom fields of a ticket as the agent's form shows them. */
export const controlsOf = (site: Site, { state }: Ticket): readonly FieldControl[] =>
  site.catalog.fields.map(({ id, title, type, options }) => ({ id, title, kind: KINDS[type] ?? 'text', options, value: state.fields[id] ?? null }));
