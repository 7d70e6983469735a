import { compileCalendar } from '../domain/calendar';
import { wall } from '../domain/deadlines/acknowledgment';
import type { Io } from './io';
import type { WriteInstant } from './show-ticket';
import { staffApi } from './staff';
import type { StaffOptions } from './staff';

/** Times as the site's own people read them. */
export async function instantWriter(io: Io, { site, as }: StaffOptions): Promise<WriteInstant> {
  const { policy } = await staffApi(io).site(site, as);
  const calendar = compileCalendar(policy.settings.calendar);
  return (at) => wall({ calendar }, at);
}
