import type { Refusal } from '../../domain/actions/refusal';
import { choose } from '../../domain/assignment';
import type { Absences, Deputies } from '../../domain/assignment';
import { applySave } from '../../domain/desk-events/apply-save';
import type { DeskAuthor, DeskSave, DeskTicket } from '../../domain/desk-events/desk';
import { exhaustedAt } from '../../domain/deadlines/silence';
import { dueNow } from '../../domain/deadlines/dues';
import type { Choose, Consult, Say, Tell } from '../../domain/effects';
import { fact } from '../../domain/facts/fact';
import type { Door } from '../../domain/facts/fact';
import { openAsk } from '../../domain/facts/readings';
import { withFacts } from '../../domain/facts/with-facts';
import { intentKind } from '../../domain/intents';
import type { BestpackSettings, SitePolicy, TicketSettings } from '../../domain/policy/settings';
import { bestpack } from '../../domain/process/bestpack/process';
import { mirror } from '../../domain/process/mirror';
import type { Process } from '../../domain/process/process';
import { CaseFile } from '../../workflows/ticket/case-file';
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
export const aTicket = (settings: Partial<BestpackSettings> = {}): TestTicket =>
  playedTicket({ process: bestpack, policy: POLICY, settings: { ...SETTINGS, ...settings }, born: { ...TICKET, status: 'New' }, at: RECEIVED });

/** What a test ticket is made of. `answers`: what the world outside the desk says, for those who ask it. */
export interface Played {
  readonly process: Process;
  readonly policy: SitePolicy;
  readonly settings: TicketSettings;
  readonly born: DeskTicket;
  readonly at: number;
  readonly answers?: (consult: Consult, file: CaseFile, now: number) => void;
}

/** A ticket of any process, with the customer's first mail and the turn after it played. */
export function playedTicket({ process, policy, settings, born, at, answers = () => undefined }: Played): TestTicket {
  let now = at;
  const state = firstState(process, settings, born);
  const file = new CaseFile(state, process, () => now);
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
      settleViolations(file, now);
      const say = [...state.queue, ...dueNow(file.view()).map(({ effect }) => effect)].find((effect): effect is Say => effect.do === 'say');
      const changes = mirror(say?.records ? withFacts(file.view(), say.records) : file.view());
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
    assign(file, policy, now);
    consult(file, answers, now);
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

function firstState({ name }: Process, settings: TicketSettings, ticket: DeskTicket): TicketState {
  const none = { facts: [], timeline: [], receipts: {}, queue: [], failed: [], violations: [], entries: {}, tracks: [], answers: [] };
  return { schema: 1, site: name, ticketId: ticket.ticketId, process: name, settings, absences: {}, deputies: {}, ticket, cursor: '', step: '', shows: 1, ...none };
}

/** What became true by the mere passing of time. */
function takeStock(file: CaseFile, now: number): void {
  file.looksAgain();
  for (const id of file.process.passed(file.view())) if (!file.state.receipts[id]) file.carriedOut(id, now, true);
  settleViolations(file, now);
  file.enqueue(...file.process.standing(file.view()));
  const exhausted = exhaustedAt(file.view());
  const asked = openAsk(file.state.facts);
  if (exhausted !== undefined && exhausted <= now && asked) file.record([fact('ladderExhausted', { asked: asked.n })], { key: 'clock', door: 'clock' });
}

function assign(file: CaseFile, policy: SitePolicy, now: number): void {
  const { choices } = file.process;
  for (const choice of file.state.queue.filter((effect): effect is Choose => effect.do === 'choose')) {
    const keys = choices.keys(choice, file.view());
    const current = choices.isCurrent(choice, file.view());
    file.carriedOut(choice.id, now);
    if (!keys || !current) continue;
    const chosen = choose(policy.matrix, keys, file.state.absences, now, choice.wish);
    file.record(choices.facts(choice, chosen, file.view()), { key: 'process', door: 'process' }, now);
  }
}

/** What asks the world outside the desk. */
function consult(file: CaseFile, answers: NonNullable<Played['answers']>, now: number): void {
  for (const question of file.state.queue.filter((effect): effect is Consult => effect.do === 'consult')) {
    answers(question, file, now);
    file.carriedOut(question.id, now, true);
  }
}

function nextInstant(file: CaseFile): number | undefined {
  const { receipts, now } = file.view();
  const steps = file.process.trackDues(file.view()).filter(({ effect }) => receipts[effect.id] === undefined);
  const ahead = [nextWake(file, now), ...steps.map(({ at }) => at)].filter((at) => at !== undefined && at > now);
  return ahead.length === 0 ? undefined : Math.min(...ahead.map(Number));
}
