import type { CalendarSpec } from '../calendar';
import { bestpackOutline } from './outline-bestpack';
import { l1Outline } from './outline-l1';
import type { SitePolicy, TicketSettings } from './settings';
import { writtenLength, writtenList, writtenShares, writtenShifts } from './written';

/** What stands at each place of a policy, as a file would write it; a place that the policy leaves out is missing. */
export type Outline = readonly (readonly [place: string, written: string])[];

/** Everything but people and matrix, in the order of the file; what only its process has stands together. */
export const outlineOf = ({ process, settings, choice, desk, notices }: SitePolicy): Outline => [
  ['process', process],
  ['owner', settings.owner],
  ['triager', settings.triager],
  ...(settings.from === undefined ? [] : [['from', new Date(settings.from).toISOString()] as const]),
  ['team.name', desk.teamName],
  ...(desk.address === undefined ? [] : [['team.address', desk.address] as const]),
  ...calendarOutline(settings.calendar),
  ...acknowledgmentOutline(settings),
  ...(settings.process === 'bestpack' ? bestpackOutline(settings) : l1Outline(settings)),
  ...ladderOutline(settings),
  ['notices.by', writtenList(notices.by)],
  ['notices.digestAt', notices.digestAt],
  ['confirmLink.validFor', `${settings.confirmLinkDays}d`],
  ['enforce', settings.enforce],
  ['grace', writtenLength(settings.graceMs)],
  ['choice', choice],
];

const calendarOutline = ({ timeZone, hours, holidays = [], exceptions = {} }: CalendarSpec): Outline => [
  ['calendar.timeZone', timeZone],
  ...Object.entries(hours).map(([day, shifts]) => [`calendar.hours.${day}`, writtenShifts(shifts)] as const),
  ['calendar.holidays', writtenList(holidays)],
  ...Object.entries(exceptions).map(([date, shifts]) => [`calendar.exceptions.${date}`, writtenShifts(shifts)] as const),
];

const acknowledgmentOutline = ({ acknowledgment: { automatic, withinMs, warnAt } }: TicketSettings): Outline => [
  ['acknowledgment.within', writtenLength(withinMs)],
  ['acknowledgment.warnAt', writtenShares(warnAt)],
  ['acknowledgment.automatic', String(automatic)],
];

const ladderOutline = ({ ladder, automaticReplySubjects }: TicketSettings): Outline => [
  ['ladder.followUp', writtenLength(ladder.followUpMs)],
  ['ladder.final', writtenLength(ladder.finalMs)],
  ['ladder.spacing', writtenLength(ladder.spacingMs)],
  ['ladder.close', writtenLength(ladder.closeMs)],
  ['ladder.patientAbout', writtenList(ladder.patientAbout)],
  ['automaticReplies.subjects', writtenList(automaticReplySubjects)],
];
