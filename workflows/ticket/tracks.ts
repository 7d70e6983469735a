import { CancellationScope, ChildWorkflowFailure, isCancellation, ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { ChildWorkflowHandle } from '@temporalio/workflow';
import { snapshotSignal } from '../../contracts/temporal/messages';
import type { TrackInput, TrackResult, TrackSnapshot } from '../../contracts/temporal/messages';
import { ticketWorkflowId, trackWorkflowId } from '../../contracts/temporal/ids';
import { has, trackNumber, triageOf } from '../../domain/facts/fact-book';
import { isEnded } from '../../domain/facts/readings';
import type { Fact } from '../../domain/facts/fact';
import { intentId } from '../../domain/intents';
import type { CaseFile } from './case-file';
import { fileOf } from './session';
import type { Session } from './session';
import type { TrackRecord } from './state';

/** A branch works on what concerns it. */
const CONCERNS_TECHNICAL: readonly string[] = ['triage', 'assignment', 'escalation', 'rcca', 'returned', 'resolution'];

interface Running {
  readonly record: TrackRecord;
  readonly scope: CancellationScope;
  readonly handle: ChildWorkflowHandle<(input: TrackInput) => Promise<TrackResult>>;
  sent: string;
  version: number;
}

/** The tracks of a ticket: opens, informs, ends and cancels them as the facts demand. */
export interface Tracks {
  readonly steer: () => Promise<void>;
  /** True while a child is open: its parent may not continue as new then. */
  readonly anyOpen: () => boolean;
}

export function createTracks(session: Session): Tracks {
  let running: Running | undefined;
  const children = { open: 0 };
  const steer = async (): Promise<void> => {
    const file = fileOf(session);
    if (running && running.record.state !== 'open') running = undefined;
    const n = wantedTrack(file);
    if (running && running.record.n !== n) {
      const over = running;
      running = undefined;
      await finish(session, over);
    }
    if (running) return inform(session, running, {});
    if (n !== undefined && !file.state.tracks.some((track) => track.n === n)) running = await open(session, n, children);
  };
  return { steer, anyOpen: () => children.open > 0 };
}

/** The technical track is open from the confirmed type on, one for each triage and round. */
function wantedTrack({ state: { facts, ticket } }: CaseFile): number | undefined {
  return has(facts, 'requestTypeConfirmed') && !isEnded(facts) && !ticket.closed ? trackNumber(facts) : undefined;
}

function snapshot(session: Session, version: number): TrackSnapshot {
  const { state } = fileOf(session);
  const facts = state.facts.filter((f: Fact) => CONCERNS_TECHNICAL.includes(f.name));
  const clock = session.clock.test();
  return { version, step: state.step, facts, settings: state.settings, ...(clock ? { clock } : {}) };
}

/** What must have changed before the track is told again. */
const fingerprint = ({ step, facts, settings, clock }: TrackSnapshot): string =>
  [step, facts.length, facts.filter((f) => f.withdrawn).length, settings.version, clock?.version ?? 0].join('|');

async function open(session: Session, n: number, children: { open: number }): Promise<Running> {
  const file = fileOf(session);
  const { facts } = file.state;
  const first = snapshot(session, 1);
  const record: TrackRecord = { kind: 'technical', n, triage: triageOf(facts), state: 'open' };
  file.state.tracks.push(record);
  const scope = new CancellationScope();
  const input: TrackInput = { schema: 1, site: session.ref.site, ticketId: session.ref.ticketId, kind: 'technical', n, snapshot: first };
  const workflowId = trackWorkflowId(ticketWorkflowId(session.ref.site, session.ref.ticketId), 'technical', n);
  const handle = await outstanding(session, () =>
    scope.run(() =>
      startChild<(input: TrackInput) => Promise<TrackResult>>('technicalTrack', {
        workflowId,
        args: [input],
        parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
        // One that failed may be opened again, by hand.
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        staticSummary: `Technical track ${n} of ticket ${session.ref.ticketId}`,
      }),
    ),
  );
  children.open += 1;
  void scope.run(async () => follow(session, file, record, handle)).finally(() => (children.open -= 1));
  return { record, scope, handle, sent: fingerprint(first), version: 1 };
}

/** A track that fails does not fail its ticket: it is recorded, and somebody is called. */
async function follow(session: Session, file: CaseFile, record: TrackRecord, handle: Running['handle']): Promise<void> {
  try {
    await handle.result();
    record.state = 'ended';
  } catch (error) {
    const cancelled = isCancellation(error) || (error instanceof ChildWorkflowFailure && isCancellation(error.cause));
    record.state = cancelled ? 'cancelled' : 'failed';
    if (!cancelled) file.failed({ do: 'open', id: intentId('track', record.kind, record.n), n: record.n }, session.clock.now(), String(error));
  }
  session.woken = true;
}

async function inform(session: Session, running: Running, more: Partial<TrackSnapshot>): Promise<void> {
  const next = snapshot(session, running.version + 1);
  if (fingerprint(next) === running.sent && more.over === undefined) return;
  running.sent = fingerprint(next);
  running.version += 1;
  try {
    await outstanding(session, () => running.handle.signal(snapshotSignal, { ...next, ...more }));
  } catch (error) {
    if (isCancellation(error)) throw error;
    // The track has ended meanwhile: its result says so.
    session.woken = true;
  }
}

/** A new triage cancels the branch; a new round or the end of the ticket ends it with its reason. */
async function finish(session: Session, running: Running): Promise<void> {
  const { facts } = fileOf(session).state;
  if (triageOf(facts) !== running.record.triage) {
    running.scope.cancel();
    return;
  }
  await inform(session, running, { over: reasonFor(fileOf(session)) });
}

function reasonFor({ state: { facts, ticket } }: CaseFile): string {
  if (has(facts, 'closedAs')) return 'closedAs';
  if (has(facts, 'solved')) return 'solved';
  return ticket.closed ? 'closed' : 'reopened';
}

async function outstanding<T>(session: Session, work: () => Promise<T>): Promise<T> {
  session.outstanding += 1;
  try {
    return await work();
  } finally {
    session.outstanding -= 1;
  }
}
