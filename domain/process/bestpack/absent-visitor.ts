import { endOfDay } from '../../actions/end-of-day';
import { unavailable } from '../../assignment';
import type { Absences } from '../../assignment';
import type { Calendar } from '../../calendar';
import type { Fact } from '../../facts/fact';
import type { Facts } from '../../facts/fact-book';
import { bookedVisit } from '../../facts/service-readings';

/** The booked visit whose visitor is away for all of its day; third parties are not on the roster of absences. */
export function absentVisitor(facts: Facts, absences: Absences, calendar: Calendar): Fact<'visit'> | undefined {
  const visit = bookedVisit(facts);
  const end = visit && endOfDay(visit.value.date, calendar);
  return visit && end !== undefined && unavailable(visit.value.who, absences, end) !== undefined ? visit : undefined;
}
