import { TICKET_ACTIONS } from '../domain/actions/table';
import { compileCalendar } from '../domain/calendar';

/**
 * Loaded once and shared by all workflows of a worker: without it each cached workflow has a copy of the table of
 * actions, of the schema library and of the zone library. It must use what it imports: the bundler drops packages
 * that declare no side effects.
 */
export const preloaded = {
  actions: TICKET_ACTIONS.length,
  zone: compileCalendar({ timeZone: 'UTC', hours: { mon: [['00:00', '24:00']] } }).timeZone,
};
