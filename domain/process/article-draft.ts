import type { Case } from '../actions/case';
import { latest } from '../facts/fact-book';
import type { FactValues } from '../facts/values';

/** What the facts already say of an article: it grows from the diagnosis on. */
export function draftOf({ facts }: Pick<Case, 'facts'>): Omit<FactValues['articleDraft'], 'url'> {
  const resolution = latest(facts, 'resolution')?.value;
  const rcca = latest(facts, 'rcca')?.value;
  const intake = latest(facts, 'intake')?.value;
  return {
    problem: [intake?.machineModel, intake?.problem].filter((text) => text !== undefined).join(': '),
    rootCause: resolution?.rootCause ?? rcca?.rootCause ?? latest(facts, 'diagnosis')?.value.findings ?? '',
    fix: resolution?.fix ?? rcca?.correctiveAction ?? resolution?.summary ?? '',
  };
}
