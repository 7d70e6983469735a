import { IANAZone } from 'luxon';
import * as v from 'valibot';
import { TICKET_ACTIONS } from '../domain/actions/table';
import { compileCalendar } from '../domain/calendar';

/**
 * Loaded once and shared by all workflows of a worker: without it each cached workflow has its own copy. It must use
 * what it imports, or the bundler drops packages that declare no side effects.
 */
export const preloaded = [IANAZone.isValidZone('UTC'), v.string().kind, TICKET_ACTIONS.length, compileCalendar.length];
