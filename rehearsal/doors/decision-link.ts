import type { Choice } from '../format/scenario';
import { openPage, pressButton } from './web-page';
import type { PageProblem, WebForm, WebPage } from './web-page';

/** What somebody gets for an answer that the process refuses, that lacks something, or that comes too late. */
const REFUSED = [409, 410, 422];

/**
 * Opens a decision link and gives the answer.
 * @returns what the page says when the answer does not count; undefined when it does
 * @throws Error when the page does not have such an answer or field, or fails
 */
export async function decide(link: string, { answer, fields }: Choice): Promise<PageProblem | undefined> {
  const page = await openPage(link);
  const refused = refusalOn(page, []);
  if (refused) return refused;
  if (page.status !== 200 || !page.form) throw new Error(`the decision link answers ${page.status}: ${page.text}`);
  const { form } = page;
  const answered = await pressButton(link, form, buttonMeant(form, answer), typedInto(form, fields));
  if (answered.status !== 200 && !REFUSED.includes(answered.status)) throw new Error(`the answer "${answer}" got ${answered.status}: ${answered.text}`);
  return refusalOn(answered, form.fields);
}

/** Fields by the name that the act has for them. */
function refusalOn({ status, problem, text }: WebPage, fields: WebForm['fields']): PageProblem | undefined {
  if (!REFUSED.includes(status)) return undefined;
  if (!problem) return { message: text, missing: [] };
  const nameOf = (what: string): string => (fields.find(({ label }) => label === what)?.name ?? what).replace(PREFIX, '');
  return { message: problem.message, missing: problem.missing.map(nameOf) };
}

const PREFIX = /^field\./;
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const isMeant = (said: string, ...words: readonly string[]): boolean => words.some((word) => plain(word) === plain(said));

/** By value or label; `approve` is else the first of the answers, `refuse` the last where there are several. */
function buttonMeant({ buttons }: WebForm, answer: string): WebForm['buttons'][number] {
  const named = buttons.find(({ value, label }) => isMeant(answer, value, label));
  const byPlace = answer === 'approve' ? buttons[0] : answer === 'refuse' && buttons.length > 1 ? buttons.at(-1) : undefined;
  const button = named ?? byPlace;
  if (!button) throw new Error(`the page has no answer "${answer}"; there are: ${buttons.map(({ value, label }) => `${value} (${label})`).join(', ')}`);
  return button;
}

function typedInto({ fields }: WebForm, typed: Choice['fields']): Readonly<Record<string, string>> {
  const entries = Object.entries(typed).map(([said, value]) => {
    const field = fields.find(({ name, label }) => isMeant(said, name.replace(PREFIX, ''), label));
    if (!field) throw new Error(`the page has no field "${said}"; there are: ${fields.map(({ name }) => name.replace(PREFIX, '')).join(', ') || 'none'}`);
    return [field.name, value] as const;
  });
  return Object.fromEntries(entries);
}
