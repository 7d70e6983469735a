import type { DecisionField, DecisionView } from '../../contracts/http/decision';
import type { Missing } from '../../domain/actions/refusal';
import { page } from './page';
import { wordsPage } from './words-page';

/** Enter in a field presses the first button of a form: that one is disabled, so that nobody decides by Enter. */
const QUESTION = `<p>Ticket {{ticketId}}: <strong>{{subject}}</strong></p>
{{#notice}}
<div class="problem" role="alert">
<p>{{message}}</p>
{{#hasMissing}}
<ul>
{{#missing}}
<li>{{what}}: {{how}}{{#from}} ({{from}}){{/from}}</li>
{{/missing}}
</ul>
{{/hasMissing}}
</div>
{{/notice}}
{{#hasDetails}}
<dl>
{{#details}}
<dt>{{label}}</dt><dd>{{value}}</dd>
{{/details}}
</dl>
{{/hasDetails}}
<form method="post">
<button disabled hidden></button>
{{#fields}}
<p>
<label for="field-{{name}}">{{label}}{{^required}} <small>(optional)</small>{{/required}}</label>
{{#isLong}}<textarea {{> control}}>{{typed}}</textarea>{{/isLong}}
{{^isLong}}<input {{> control}} type="{{type}}"{{#isNumber}} inputmode="decimal"{{/isNumber}} value="{{typed}}">{{/isLong}}
{{#problem}}<span class="problem" id="problem-{{name}}">{{problem}}</span>{{/problem}}
</p>
{{/fields}}
{{#answers}}
<button{{#isFirst}} class="yes"{{/isFirst}} name="answer" value="{{value}}">{{label}}</button>
{{/answers}}
</form>`;

const CONTROL = `id="field-{{name}}" name="field.{{name}}" maxlength="10000"{{#required}} required{{/required}}{{#problem}} aria-invalid="true" aria-describedby="problem-{{name}}"{{/problem}}`;

/** What goes wrong with an answer: the form is shown again, with what was typed. */
interface Setback {
  readonly message: string;
  readonly missing: readonly Missing[];
  /** By the name of the field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

interface Question {
  readonly ticketId: string;
  readonly subject: string;
  readonly decision: DecisionView;
}

export function questionPage({ ticketId, subject, decision }: Question, setback?: Setback): string {
  const { question, details, fields, answers } = decision;
  const values = {
    title: question,
    ticketId,
    subject,
    notice: setback && noticeOf(setback, fields),
    hasDetails: details.length > 0,
    details,
    fields: fields.map((field) => controlOf(field, setback)),
    answers: answers.map(({ value, label }, i) => ({ value, label, isFirst: i === 0 })),
  };
  return page(QUESTION, values, { control: CONTROL });
}

const noticeOf = ({ message, missing }: Setback, fields: readonly DecisionField[]): object => ({
  message,
  hasMissing: missing.length > 0,
  missing: missing.map(({ fact, who, how }) => ({ what: fields.find(({ name }) => name === fact)?.label ?? fact, how, from: who === 'you' ? undefined : who })),
});

/** A number is typed as text: the number control of browsers drops a price with commas without a word. */
const controlOf = ({ name, label, kind, required, value = '' }: DecisionField, setback: Setback | undefined): object => ({
  name,
  label,
  required,
  isLong: kind === 'longText',
  isNumber: kind === 'number',
  type: kind === 'date' ? 'date' : 'text',
  typed: setback ? (setback.typed[name] ?? '') : value,
  problem: setback?.problems[name],
});

const CLOSED = {
  answered: ['This is already decided', 'The question was answered, or it is no longer asked: nothing is left to do here. If something should be different, reply to our e-mail.'],
  expired: ['This link has expired', 'Please reply to the e-mail that it came in, and tell us your answer there.'],
} as const;

export function closedPage(state: keyof typeof CLOSED): string {
  const [title, text] = CLOSED[state];
  return wordsPage(title, text);
}

export const thanksPage = (answer: string): string => wordsPage('Thank you', `We have your answer: ${answer}. There is nothing more to do here.`);
