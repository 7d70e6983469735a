import Mustache from 'mustache';
import { didYouMean } from '../../runtime/policy/did-you-mean';
import { commonValuesOf, isMail, TEMPLATE_VALUES } from './template-values';

/** A name that a text mentions; `guarded` by the sections around it, and printed or only asked for. */
interface Mention {
  readonly name: string;
  readonly guarded: readonly string[];
  readonly printed: boolean;
}

/** What is wrong with a text: why it could not be sent, with what to write instead. */
export function templateFaults(name: string, text: string): readonly string[] {
  const given = TEMPLATE_VALUES[name];
  if (!given) return [`no text of this name is ever sent${meant(name, Object.keys(TEMPLATE_VALUES))}`];
  const subject = isMail(name) && !/^Subject: *\S/.test(text) ? ['it must begin with a line "Subject: …"'] : [];
  try {
    return [...subject, ...new Set(mentionsIn(Mustache.parse(text), []).flatMap((mention) => mentionFaults(mention, [...given.needs, ...commonValuesOf(name)], given.may)))];
  } catch (error) {
    return [...subject, error instanceof Error ? error.message : String(error)];
  }
}

function mentionFaults({ name, guarded, printed }: Mention, always: readonly string[], may: readonly string[]): readonly string[] {
  const known = [...always, ...may];
  if (!known.includes(name)) return [`unknown value "${name}"${meant(name, known)}; this text has ${known.join(', ')}`];
  const unguarded = printed && may.includes(name) && !guarded.includes(name);
  return unguarded ? [`"${name}" is not always there: put what needs it between {{#${name}}} and {{/${name}}}`] : [];
}

const meant = (word: string, known: readonly string[]): string => {
  const near = didYouMean(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
};

type Spans = ReturnType<typeof Mustache.parse>;

function mentionsIn(spans: Spans, guarded: readonly string[]): readonly Mention[] {
  return spans.flatMap(([type, name, , , inner]): readonly Mention[] => {
    if (type === 'text' || type === '!' || type === '=') return [];
    if (type === 'name' || type === '&') return [{ name, guarded, printed: true }];
    if (!Array.isArray(inner)) throw new Error(`{{${type}${name}}} is not possible here: write {{name}}, or {{#name}}…{{/name}}`);
    return [{ name, guarded, printed: false }, ...mentionsIn(inner, type === '#' ? [...guarded, name] : guarded)];
  });
}
