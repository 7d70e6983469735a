import { ControlError } from '../control/answers';
import { CUSTOMER_CHANNELS, type CustomerChannel } from '../desk/customer';

/** What a browser sends; fields left empty are empty texts, unticked boxes are absent. */
export type Form = Readonly<Record<string, string | undefined>>;

/** @throws ControlError for an entry that is empty. */
export function filled(form: Form, name: string): string {
  const text = form[name]?.trim();
  if (!text) throw new ControlError(400, `please fill in "${name}"`);
  return text;
}

export function channelOf(form: Form): CustomerChannel {
  const channel = form['channel'] ?? 'email';
  if (!(channel in CUSTOMER_CHANNELS)) throw new ControlError(400, `there is no channel "${channel}"`);
  return channel as CustomerChannel;
}

/** What the form says where it differs from what it showed. */
export const changed = (form: Form, name: string, shown: string): string | undefined =>
  form[name] === undefined || form[name] === shown ? undefined : form[name];

/** What an agent wrote, and to whom. */
export function commentIn(form: Form): { readonly public?: string; readonly note?: string } {
  const text = form['text']?.trim() ?? '';
  if (text === '') return {};
  return form['kind'] === 'public' ? { public: text } : { note: text };
}

/** A custom field as its control is built: named `field-<id>`. */
export interface FieldControl {
  readonly id: number | string;
  readonly title: string;
  readonly kind: 'choice' | 'checkbox' | 'date' | 'text';
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly value: string | boolean | null;
}

/** By title, the fields that differ from what the form showed. */
export function changedFields(controls: readonly FieldControl[], form: Form): Record<string, string | boolean | null> {
  return Object.fromEntries(
    controls.flatMap(({ id, title, kind, value: shown }) => {
      const given = form[`field-${id}`];
      const value = kind === 'checkbox' ? given === 'on' : given?.trim() || null;
      return value === shown ? [] : [[title, value]];
    }),
  );
}
