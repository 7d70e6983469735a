import type { RequestView } from '../../contracts/temporal/request-messages';
import { page } from './page';
import { wordsPage } from './words-page';

interface Field {
  /** As the data of `logRequest` has it; `minutes` stands for `receivedAt`. */
  readonly name: string;
  readonly label: string;
  readonly type?: 'email' | 'tel' | 'number';
  readonly isLong?: true;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export const LOG_FIELDS: readonly Field[] = [
  {
    name: 'channel',
    label: 'How did it come in?',
    options: [
      { value: 'phone', label: 'A call that was taken' },
      { value: 'missedCall', label: 'A missed call' },
      { value: 'email', label: 'An e-mail' },
      { value: 'other', label: 'Otherwise' },
    ],
  },
  { name: 'minutes', label: 'How many minutes ago? (empty: just now)', type: 'number' },
  { name: 'name', label: "The customer's name" },
  { name: 'from', label: "The customer's e-mail address", type: 'email' },
  { name: 'phone', label: "The customer's telephone number", type: 'tel' },
  { name: 'onBehalfOf', label: 'On behalf of (if it is for somebody else)' },
  { name: 'subject', label: 'In a few words' },
  { name: 'body', label: 'What is it about?', isLong: true },
];

const FORM = `<p>Log what a customer asked for, so that it becomes a ticket. An e-mail address or a telephone number is needed.</p>
{{#message}}<div class="problem" role="alert"><p>{{message}}</p></div>{{/message}}
<form method="post">
<input type="hidden" name="key" value="{{key}}">
{{#fields}}
<p>
<label for="field-{{name}}">{{label}}</label>
{{#hasOptions}}<select {{> control}}>{{#options}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/options}}</select>{{/hasOptions}}
{{#isLong}}<textarea {{> control}}>{{typed}}</textarea>{{/isLong}}
{{#isLine}}<input {{> control}} type="{{type}}" value="{{typed}}">{{/isLine}}
{{#problem}}<span class="problem" id="problem-{{name}}">{{problem}}</span>{{/problem}}
</p>
{{/fields}}
<button class="yes">Log the request</button>
</form>`;

const CONTROL = `id="field-{{name}}" name="{{name}}"{{^hasOptions}} maxlength="10000"{{/hasOptions}}{{#problem}} aria-invalid="true" aria-describedby="problem-{{name}}"{{/problem}}`;

interface Form {
  /** Tells this form from another one of the same person. */
  readonly key: string;
  /** By the name of the field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly message?: string;
}

export function formPage({ key, typed, problems, message }: Form): string {
  const fields = LOG_FIELDS.map(({ name, label, type = 'text', isLong = false, options = [] }) => ({
    name,
    label,
    type,
    isLong,
    hasOptions: options.length > 0,
    isLine: !isLong && options.length === 0,
    options: options.map((option) => ({ ...option, chosen: option.value === typed[name] })),
    typed: typed[name] ?? '',
    problem: problems[name],
  }));
  return page(FORM, { title: 'Log a request', key, fields, message }, { control: CONTROL });
}

const LOGGED = `<p>{{text}}</p>
<dl>
<dt>Customer</dt><dd>{{customer}}</dd>
<dt>In a few words</dt><dd>{{subject}}</dd>
<dt>What it is about</dt><dd>{{body}}</dd>
</dl>
<p><a href="">Look again</a></p>`;

/** Where a request stands, for whoever logged it. */
export function requestPage(view: RequestView): string {
  const { requester, subject, body } = view.request;
  const { name, email, phone } = requester;
  return page(LOGGED, { title: 'The request is logged', text: stateText(view), customer: [name, email, phone].filter((text) => text !== undefined).join(', '), subject, body });
}

function stateText({ state, ticketId, waitingFor, tasks }: RequestView): string {
  if (state === 'dropped') return 'It was dropped, and became no ticket.';
  if (state !== 'open') return `It is ticket ${ticketId}.`;
  if (waitingFor === 'customer') return 'We asked the customer by e-mail to confirm it. It becomes a ticket as soon as they do.';
  return tasks.length > 0 ? 'The team sees to it: the customer has to be asked for a confirmation.' : 'It is becoming a ticket.';
}

export const expiredPage = (): string => wordsPage('This link has expired', 'Ask whoever gave it to you for a new one.');
