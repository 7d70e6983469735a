import { CancellationScope, ChildWorkflowFailure, isCancellation, ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { ChildWorkflowHandle } from '@temporalio/workflow';
import { snapshotSignal } from '../../contracts/temporal/messages';
import type { TrackInput, TrackResult, TrackSnapshot } from '../../contracts/temporal/messages';
import { ticketWorkflowId, trackWorkflowId } from '../../contracts/temporal/ids';
import { has, roundOf } from '../../domain/facts/fact-book';
import type { Fact } from '../../domain/facts/fact';
import { isEnded } from '../../domain/facts/readings';
import { tracksOf } from '../../domain/facts/tracks';
import type { Track } from '../../domain/facts/tracks';
import type { TrackKind } from '../../domain/facts/words';
import { intentId } from '../../domain/intents';
import type { CaseFile } from './case-file';
import { fileOf } from './session';
import type { Session } from './session';
import type { TrackRecord } from './state';
import { concerns } from './track-facts';

const TYPES: Readonly<Record<TrackKind, string>> = { technical: 'technicalTrack', parts: 'partsTrack', service: 'serviceTrack' };

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
  const running = new Map<number, Running>();
  const children = { open: 0 };
  const steer = async (): Promise<void> => {
    const file = fileOf(session);
    const wanted = wantedTracks(file);
    for (const [n, track] of running) {
      if (track.record.state !== 'open') running.delete(n);
      else if (!wanted.some((other) => other.n === n)) {
        running.delete(n);
        await finish(session, track);
      }
    }
    for (const track of wanted) {
      const known = running.get(track.n);
      if (known) await inform(session, known, {});
      else if (!file.state.tracks.some(({ n }) => n === track.n)) running.set(track.n, await open(session, track, children));
    }
  };
  return { steer, anyOpen: () => children.open > 0 };
}

const wantedTracks = ({ state: { facts, ticket } }: CaseFile): readonly Track[] => (isEnded(facts) || ticket.closed ? [] : tracksOf(facts));

function snapshot(session: Session, kind: TrackKind, version: number): TrackSnapshot {
  const { state } = fileOf(session);
  const facts = state.facts.filter((f: Fact) => concerns(kind, f.name));
  const sent = Object.fromEntries(Object.entries(state.receipts).flatMap(([id, { at }]) => (/^(overdue|warning)\//.test(id) ? [[id, at]] : [])));
  const clock = session.clock.test();
  return { version, step: state.step, facts, settings: state.settings, sent, ...(clock ? { clock } : {}) };
}

/** What must have changed before the track is told again. */
const fingerprint = ({ step, facts, settings, clock }: TrackSnapshot): string =>
  [step, facts.length, facts.filter((f) => f.withdrawn).length, settings.version, clock?.version ?? 0].join('|');

async function open(session: Session, { kind, n }: Track, children: { open: number }): Promise<Running> {
  const file = fileOf(session);
  const first = snapshot(session, kind, 1);
  const record: TrackRecord = { kind, n, state: 'open' };
  file.state.tracks.push(record);
  const scope = new CancellationScope();
  const input: TrackInput = { schema: 1, site: session.ref.site, ticketId: session.ref.ticketId, kind, n, snapshot: first };
  const workflowId = trackWorkflowId(ticketWorkflowId(session.ref.site, session.ref.ticketId), kind, n);
  const handle = await outstanding(session, () =>
    scope.run(() =>
      startChild<(input: TrackInput) => Promise<TrackResult>>(TYPES[kind], {
        workflowId,
        args: [input],
        parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
        // One that failed may be opened again, by hand.
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        staticSummary: `${kind} track ${n} of ticket ${session.ref.ticketId}`,
      }),
    ),
  );
  children.open += 1;
  void scope.run(async () => follow(session, file, record, handle)).finally(() => (children.open -= 1));
  return { record, scope, handle, sent: fingerprint(first), version: 1 };
}

/** A track that fails does not fail its ticket: it is recorded, and somebody gets the task to open it again. */
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
  const next = snapshot(session, running.record.kind, running.version + 1);
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

/** A branch that nobody wants any more is cancelled; a new round or the end of the ticket ends it with its reason. */
async function finish(session: Session, running: Running): Promise<void> {
  const file = fileOf(session);
  const { facts, ticket } = file.state;
  const opened = facts.find((f) => f.name === 'track' && f.n === running.record.n);
  if (!isEnded(facts) && !ticket.closed && opened?.round === roundOf(facts)) {
    running.scope.cancel();
    return;
  }
  await inform(session, running, { over: reasonFor(file) });
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
