import type { Case } from '../../actions/case';
import { lastEver, latest, standing } from '../../facts/fact-book';
import type { FactName, FactValues } from '../../facts/values';

/** The newest that was ever recorded: an article is about the whole ticket. */
function newest<N extends FactName>(facts: Case['facts'], name: N): FactValues[N] | undefined {
  const i = lastEver(facts, name);
  return i < 0 ? undefined : (facts[i]?.value as FactValues[N]);
}

/** The text of the article as far as it is known: what somebody wrote for it, else what the facts say; it grows from the diagnosis on. */
export function draftOf({ facts }: Pick<Case, 'facts'>): { readonly problem: string; readonly rootCause: string; readonly fix: string } {
  const resolution = newest(facts, 'resolution');
  const rcca = newest(facts, 'rcca');
  const intake = latest(facts, 'intake')?.value;
  const own = Object.assign({}, ...standing(facts, 'articleDraft').flatMap((f) => (f.value.url === undefined ? [f.value] : []))) as FactValues['articleDraft'];
  return {
    problem: own.problem ?? [intake?.machineModel, intake?.problem].filter((text) => text !== undefined).join(': '),
    rootCause: own.rootCause ?? resolution?.rootCause ?? rcca?.rootCause ?? newest(facts, 'diagnosis')?.findings ?? '',
    fix: own.fix ?? resolution?.fix ?? rcca?.correctiveAction ?? resolution?.summary ?? '',
  };
}
