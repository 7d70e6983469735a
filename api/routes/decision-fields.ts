import { DateTime } from 'luxon';
import type { DecisionField } from '../../contracts/http/decision';

/** By the name of the field. */
type Texts = Readonly<Record<string, string>>;

interface FieldsRead {
  /** What the act gets; a field that was left empty is not in it. */
  readonly data: Readonly<Record<string, string | number>>;
  /** What is wrong, for the person who typed it. */
  readonly problems: Texts;
}

type Value = { readonly value: string | number } | { readonly problem: string };

/** Commas may stand between thousands alone: in "1,20" the writer may have meant a fraction. */
const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

export function readFields(fields: readonly DecisionField[], typed: Texts): FieldsRead {
  const data: Record<string, string | number> = {};
  const problems: Record<string, string> = {};
  for (const { name, kind, required } of fields) {
    const text = typed[name] ?? '';
    if (text === '' && !required) continue;
    const read = text === '' ? { problem: 'Please fill this in.' } : readField(kind, text);
    if ('problem' in read) problems[name] = read.problem;
    else data[name] = read.value;
  }
  return { data, problems };
}

function readField(kind: DecisionField['kind'], text: string): Value {
  switch (kind) {
    case 'text':
    case 'longText':
      return { value: text };
    case 'number':
      return NUMBER.test(text) ? { value: Number(text.replaceAll(',', '')) } : { problem: 'Please write a number, as 1,200.50.' };
    case 'date':
      return DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' }).isValid ? { value: text } : { problem: 'Please write a date, as 2026-03-09.' };
  }
}
