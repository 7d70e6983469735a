import type { FieldControl } from './form';
import { html, type Markup } from './html';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export const byName = (name: string): Option => ({ value: name, label: name });
export const NOTHING: Option = { value: '', label: '–' };

export const textInput = (
  id: string,
  label: string,
  extra: { readonly value?: string; readonly type?: string; readonly required?: boolean; readonly placeholder?: string } = {},
): Markup =>
  html`<label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="${extra.type ?? 'text'}" value="${extra.value ?? ''}" placeholder="${extra.placeholder ?? ''}" ${extra.required ? html`required` : ''}>`;

export const textArea = (id: string, label: string, required = false): Markup =>
  html`<label for="${id}">${label}</label><textarea id="${id}" name="${id}" ${required ? html`required` : ''}></textarea>`;

const choice = (option: Option, chosen: boolean): Markup => html`<option value="${option.value}" ${chosen ? html`selected` : ''}>${option.label}</option>`;

export const select = (id: string, label: string, options: readonly Option[], chosen = ''): Markup =>
  html`<label for="${id}">${label}</label><select id="${id}" name="${id}">${options.map((option) => choice(option, option.value === chosen))}</select>`;

/** The control for a custom field, with its present value. */
export function fieldControl({ id: fieldId, title, kind, options, value }: FieldControl): Markup {
  const id = `field-${fieldId}`;
  if (kind === 'choice')
    return select(
      id,
      title,
      [NOTHING, ...options.map((option) => ({ value: option.value, label: option.name }))],
      String(value ?? ''),
    );
  if (kind === 'checkbox')
    return html`<label class="check" for="${id}"><input type="checkbox" id="${id}" name="${id}" ${value === true ? html`checked` : ''}> ${title}</label>`;
  return textInput(id, title, { value: String(value ?? ''), type: kind });
}

/** What an agent writes, and to whom; `more` stands below it. */
export const commentFields = (more?: Markup): Markup => html`<fieldset><legend>Comment</legend>
<label class="check" for="kind-note"><input type="radio" id="kind-note" name="kind" value="note" checked> Internal note</label>
<label class="check" for="kind-public"><input type="radio" id="kind-public" name="kind" value="public"> Public reply, mailed to the customer</label>
${textArea('text', 'Text')}
${more}
</fieldset>`;
