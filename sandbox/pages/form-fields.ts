import type { CatalogField } from '../state/catalog';
import type { FieldValue } from '../state/model';
import { html, type Markup } from './html';

export interface Option {
  readonly value: string;
  readonly label: string;
}

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

/** The control for a custom field, with its present value. Named `field-<id>`. */
export function customFieldInput(field: CatalogField, value: FieldValue): Markup {
  const id = `field-${field.id}`;
  if (field.type === 'tagger')
    return select(
      id,
      field.title,
      [{ value: '', label: '–' }, ...field.options.map((option) => ({ value: option.value, label: option.name }))],
      String(value ?? ''),
    );
  if (field.type === 'checkbox')
    return html`<label class="check" for="${id}"><input type="checkbox" id="${id}" name="${id}" ${value === true ? html`checked` : ''}> ${field.title}</label>`;
  return textInput(id, field.title, { value: String(value ?? ''), type: field.type === 'date' ? 'date' : 'text' });
}
