import type { Refusal } from '../../domain/actions/refusal';
import { choose } from '../../domain/assignment';
import type { Absences, Deputies } from '../../domain/assignment';
import { applySave } from '../../domain/desk-events/apply-save';
import type { DeskAuthor, DeskSave, DeskTicket } from '../../domain/desk-events/desk';
import { exhaustedAt } from '../../domain/deadlines/closing';
import { dueNow } from '../../domain/deadlines/dues';
import { TRACK_DUES } from '../../domain/deadlines/track-dues';
import { pastAtTriage } from '../../domain/deadlines/window';
import type { Choose, Say, Tell } from '../../domain/effects';
import { fact } from '../../domain/facts/fact';
import type { Door } from '../../domain/facts/fact';
import { isEnded, openAsk } from '../../domain/facts/readings';
import { tracksOf } from '../../domain/facts/tracks';
import { withFacts } from '../../domain/facts/with-facts';
import { intentKind } from '../../domain/intents';
import type { TicketSettings } from '../../domain/policy/settings';
import { bestpack } from '../../domain/process/bestpack';
import { mirror } from '../../domain/process/mirror';
import { CaseFile } from '../../workflows/ticket/case-file';
import { askAgain, isCurrent, keysOf, recordChoice, replaceAbsent, tellOfAbsentVisitor } from '../../workflows/ticket/choices';
import { fold } from '../../workflows/ticket/fold';
import type { TicketState } from '../../workflows/ticket/state';
import { settleViolations } from '../../workflows/ticket/violations';
import { nextWake } from '../../workflows/ticket/wake';
import { TICKET } from './a-case';
import { changesOf, commentOf, ownChanges, untold } from './at-the-desk';
import type { AtTheDesk } from './at-the-desk';
import { POLICY, RECEIVED, SETTINGS, instant } from './bestpack';

/** One thing that went out: an instant in ISO form, so that a difference reads well. */
export interface WentOut {
  readonly kind: string;
  readonly at: string;
  readonly who?: readonly string[];
}

/** A ticket whose workflow is played without Temporal: each act, save and instant is followed by a turn. */
export interface TestTicket {
  readonly file: CaseFile;
  readonly state: TicketState;
  readonly desk: () => DeskTicket;
  readonly log: readonly DeskSave[];
  readonly sent: WentOut[];
  readonly notes: WentOut[];
  readonly told: WentOut[];
  /** Plays everything that is due up to that instant. */
  readonly at: (iso: string) => void;
  readonly act: (who: string, name: string, data?: unknown, door?: Door) => Refusal | undefined;
  /** Saves that one look at the desk finds together. */
  readonly saves: (who: string | DeskAuthor, ...saves: readonly AtTheDesk[]) => void;
  readonly customer: (text: string, automatic?: true) => void;
  readonly away: (absences: Absences) => void;
  readonly deputies: (deputies: Deputies) => void;
  /** Somebody follows the ticket in the desk, of which its log says nothing. */
  readonly follow: (key: string) => void;
}

/** A customer's mail of Thursday 5 March 2026, 09:00 Pacific, with the first turn played. */
export function aTicket(settings: Partial<TicketSettings> = {}): TestTicket {
  let now = RECEIVED;
  const born: DeskTicket = { ...TICKET, status: 'New' };
  const state = firstState({ ...SETTINGS, ...settings }, born);
  const file = new CaseFile(state, bestpack, () => now);
  const log: DeskSave[] = [];
  const out = { sent: [] as WentOut[], notes: [] as WentOut[], told: [] as WentOut[] };
  let desk = born;

  const save = (author: DeskAuthor, part: Omit<DeskSave, 'id' | 'at' | 'author'>): void => {
    const saved: DeskSave = { id: String(1000 + log.length), at: now, author, ...part };
    log.push(saved);
    desk = applySave(desk, saved);
  };
  const read = (): void => fold(file, { ticket: desk, saves: log.filter(({ id }) => id > state.cursor), cursor: log.at(-1)?.id ?? '' });
  const instantNow = (): string => new Date(now).toISOString();

  const write = (): void => {
    for (let writes = 0; ; writes += 1) {
      if (writes > 20) throw new Error('the desk never comes to rest');
      settleViolations(file, bestpack, now);
      const say = [...state.queue, ...dueNow(file.view()).map(({ effect }) => effect)].find((effect): effect is Say => effect.do === 'say');
      const changes = mirror(bestpack, say?.records ? withFacts(file.view(), say.records) : file.view());
      if (!say && Object.keys(changes).length === 0) return;
      save({ kind: 'self', name: 'Supportway' }, { ...(say ? { intent: say.id, comment: { public: say.public, text: say.id, automatic: false } } : {}), changes: ownChanges(changes, desk) });
      desk = { ...desk, ...untold(changes) };
      if (say) {
        (say.public ? out.sent : out.notes).push({ kind: intentKind(say.id), at: instantNow() });
        file.carriedOut(say.id, now);
        if (say.records) file.record(say.records, { key: 'clock', door: 'clock' }, now);
      }
      read();
    }
  };

  const tell = (): void => {
    for (;;) {
      const notice = [...state.queue, ...dueNow(file.view()).map(({ effect }) => effect)].find((effect): effect is Tell => effect.do === 'tell');
      if (!notice) return;
      out.told.push({ kind: intentKind(notice.id), who: notice.to, at: instantNow() });
      file.carriedOut(notice.id, now);
    }
  };

  const turn = (): void => {
    read();
    takeStock(file, now);
    assign(file, now);
    consult(file, now);
    write();
    tell();
  };

  save({ kind: 'customer', name: 'Pat' }, { created: true, comment: { public: true, text: 'It jams', automatic: false }, changes: {} });
  turn();

  return {
    file,
    state,
    log,
    ...out,
    desk: () => desk,
    at: (text) => {
      const target = instant(text);
      for (let next = nextInstant(file); next !== undefined && next <= target; next = nextInstant(file)) {
        now = next;
        turn();
      }
      now = target;
      turn();
    },
    act: (who, name, data, door = 'api') => {
      const refused = file.act(name, data, { key: who, door });
      turn();
      return refused;
    },
    saves: (who, ...saves) => {
      const author: DeskAuthor = typeof who === 'string' ? { kind: 'agent', key: who, name: who } : who;
      for (const part of saves) save(author, { ...commentOf(part), changes: changesOf(part) });
      turn();
    },
    customer: (text, automatic) => {
      const changes = ['New', 'Open'].includes(desk.status) ? {} : { status: { from: desk.status, to: 'Open' } };
      save({ kind: 'customer', name: 'Pat' }, { comment: { public: true, text, automatic: automatic ?? false }, changes });
      turn();
    },
    away: (absences) => {
      state.absences = absences;
      turn();
    },
    deputies: (deputies) => {
      state.deputies = deputies;
      turn();
    },
    follow: (key) => {
      desk = { ...desk, followers: [...desk.followers, key] };
      turn();
    },
  };
}

function firstState(settings: TicketSettings, ticket: DeskTicket): TicketState {
  const none = { facts: [], timeline: [], receipts: {}, queue: [], failed: [], violations: [], entries: {}, tracks: [], answers: [] };
  return { schema: 1, site: 'bestpack', ticketId: ticket.ticketId, process: 'bestpack', settings, absences: {}, deputies: {}, ticket, cursor: '', step: '', shows: 1, ...none };
}

/** What became true by the mere passing of time. */
function takeStock(file: CaseFile, now: number): void {
  file.looksAgain();
  for (const id of pastAtTriage(file.view())) if (!file.state.receipts[id]) file.carriedOut(id, now, true);
  settleViolations(file, bestpack, now);
  askAgain(file, now);
  replaceAbsent(file, now);
  tellOfAbsentVisitor(file);
  const exhausted = exhaustedAt(file.view());
  const asked = openAsk(file.state.facts);
  if (exhausted !== undefined && exhausted <= now && asked) file.record([fact('ladderExhausted', { asked: asked.n })], { key: 'clock', door: 'clock' });
}

function assign(file: CaseFile, now: number): void {
  for (const choice of file.state.queue.filter((effect): effect is Choose => effect.do === 'choose')) {
    const keys = keysOf(file, choice.track);
    const current = isCurrent(file, choice);
    file.carriedOut(choice.id, now);
    if (!keys || !current) continue;
    const chosen = choose(POLICY.matrix, keys, file.state.absences, now, choice.wish);
    if (chosen.to === undefined || chosen.to !== choice.wish?.prefer) recordChoice(file, choice, chosen, now);
  }
}

/** What asks the world outside the desk has nothing to ask here. */
function consult(file: CaseFile, now: number): void {
  for (const { id } of file.state.queue.filter((effect) => effect.do === 'consult')) file.carriedOut(id, now, true);
}

function nextInstant(file: CaseFile): number | undefined {
  const { facts, settings, receipts, calendar, now } = file.view();
  const sentAt = (id: string): number | undefined => receipts[id]?.at;
  const steps = isEnded(facts) ? [] : tracksOf(facts).flatMap(({ kind }) => TRACK_DUES[kind]({ facts, settings, calendar, sentAt })).filter(({ effect }) => sentAt(effect.id) === undefined);
  const ahead = [nextWake(file, now), ...steps.map(({ at }) => at)].filter((at) => at !== undefined && at > now);
  return ahead.length === 0 ? undefined : Math.min(...ahead.map(Number));
}
