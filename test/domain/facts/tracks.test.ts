import { leadingKind, ownerOfTrack, ownersOfTracks, trackOf, trackToOpen, tracksOf, wasCancelled } from '../../../domain/facts/tracks';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { CLASSES } from '../../support/bestpack';

const worked = aWorkedCase();
const beside = worked.fact('track', { kind: 'service' }).assigned('mary', 'service');
const open = ({ facts }: CaseInTheMaking): readonly string[] => tracksOf(facts).map(({ kind, n }) => `${kind}/${n}`);
const cancelled = (theCase: CaseInTheMaking, track: number): CaseInTheMaking => theCase.fact('trackCancelled', { track, reason: 'Not needed' });
const retriaged = (theCase: CaseInTheMaking, requestType: 'technical' | 'parts' | 'service'): CaseInTheMaking =>
  theCase.fact('triage', { ...CLASSES, requestType }).fact('requestTypeConfirmed', {}, { impliedBy: 'retriage' });

describe('the tracks of a ticket', () => {
  it('are none before the request type is confirmed, which asks for the first', () => {
    const classified = aCase().takenIn().fact('triage', { ...CLASSES, requestType: 'parts' });
    expect([open(classified), trackToOpen(classified.facts), leadingKind(classified.facts)]).toEqual([[], undefined, undefined]);
    expect(trackToOpen(classified.fact('requestTypeConfirmed', {}).facts)).toBe('parts');
    expect(trackToOpen(worked.facts)).toBeUndefined();
  });

  it('may be several, with a number each over all kinds', () => {
    expect(open(beside)).toEqual(['technical/1', 'service/2']);
    expect(beside.facts.filter(({ name }) => name === 'track').map(({ n }) => n)).toEqual([1, 2]);
  });

  it('have a number that is never used again', () => {
    const again = cancelled(beside, 2).fact('track', { kind: 'service' });
    expect(open(cancelled(beside, 2))).toEqual(['technical/1']);
    expect(open(again)).toEqual(['technical/1', 'service/3']);
    expect([trackOf(again.facts, 'service')?.n, wasCancelled(again.facts, 'service'), wasCancelled(cancelled(beside, 2).facts, 'service')]).toEqual([3, false, true]);
  });

  it('are another with each triage: the one of the old classification is over, those beside it stay', () => {
    const again = retriaged(beside, 'parts');
    expect([open(again), trackToOpen(again.facts)]).toEqual([['service/2'], 'parts']);
    expect(open(again.tracked('parts'))).toEqual(['service/2', 'parts/3']);
  });

  it('are one with the next round, whatever was open before', () => {
    const next = beside.fact('roundBegun', { why: 'notSolved' }, { by: 'customer' });
    expect([open(next), trackToOpen(next.facts)]).toEqual([[], 'technical']);
    expect(open(next.tracked('technical'))).toEqual(['technical/3']);
  });

  it('begin the next round with the kind that was chosen to lead', () => {
    const led = beside.fact('leadingTrack', { kind: 'service' }).fact('roundBegun', { why: 'reopened' }, { by: 'customer' });
    expect(trackToOpen(led.facts)).toBe('service');
    expect(leadingKind(led.tracked('service').facts)).toBe('service');
  });
});

describe('the leading track', () => {
  it('is that of the request type, unless somebody lets another lead', () => {
    expect([leadingKind(beside.facts), leadingKind(beside.fact('leadingTrack', { kind: 'service' }).facts)]).toEqual(['technical', 'service']);
  });

  it('is the one that is left when it was cancelled', () => {
    expect(leadingKind(cancelled(beside, 1).facts)).toBe('service');
    expect(leadingKind(cancelled(beside.fact('leadingTrack', { kind: 'service' }), 2).facts)).toBe('technical');
  });

  it('is that of the new request type after another triage, whatever led before', () => {
    expect(leadingKind(retriaged(beside.fact('leadingTrack', { kind: 'service' }), 'parts').tracked('parts').facts)).toBe('parts');
  });
});

describe('who works on a track', () => {
  it('is the last to whom it was assigned, each track apart', () => {
    const handed = beside.assigned('kevin', 'technical');
    expect((['technical', 'service', 'parts'] as const).map((kind) => ownerOfTrack(handed.facts, kind))).toEqual(['kevin', 'mary', undefined]);
    expect(ownersOfTracks(handed.facts)).toEqual(['kevin', 'mary']);
  });

  it('counts only as long as the track is open', () => {
    expect(ownersOfTracks(cancelled(beside, 2).facts)).toEqual(['jordan']);
  });

  it('stays over the rounds of a classification', () => {
    expect(ownerOfTrack(aResolvedCase().confirmed().solved().reopened().facts, 'technical')).toBe('jordan');
  });
});
