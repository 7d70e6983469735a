/** One of our pages as a person sees it. */
export interface WebPage {
  readonly status: number;
  /** What stands on it, as one line. */
  readonly text: string;
  /** Undefined where nothing is asked. */
  readonly form?: WebForm;
  /** What is wrong with the last answer. */
  readonly problem?: PageProblem;
}

export interface WebForm {
  readonly fields: readonly WebField[];
  readonly buttons: readonly { readonly name: string; readonly value: string; readonly label: string }[];
}

interface WebField {
  readonly name: string;
  readonly label: string;
  /** What it opens with. */
  readonly value: string;
}

export interface PageProblem {
  readonly message: string;
  /** What is said to be missing, in the words of the page. */
  readonly missing: readonly string[];
}

/** Opens a link as a mail scanner does: a GET. */
export const openPage = async (link: string): Promise<WebPage> => readPage(await fetch(link));

/** Presses a button of the page's form; a field that nobody typed into is sent as it opened. */
export async function pressButton(link: string, form: WebForm, button: WebForm['buttons'][number], typed: Readonly<Record<string, string>>): Promise<WebPage> {
  const body = new URLSearchParams([...form.fields.map(({ name, value }): [string, string] => [name, typed[name] ?? value]), [button.name, button.value]]);
  return readPage(await fetch(link, { method: 'POST', body }));
}

async function readPage(answer: Response): Promise<WebPage> {
  const html = await answer.text();
  const [, form] = /<form[^>]*>(.*?)<\/form>/is.exec(html) ?? [];
  const problem = problemOn(html);
  return { status: answer.status, text: textOf(html), ...(form === undefined ? {} : { form: formIn(form) }), ...(problem ? { problem } : {}) };
}

function formIn(html: string): WebForm {
  const labels = new Map([...html.matchAll(/<label([^>]*)>(.*?)<\/label>/gis)].map(([, tag = '', inside = '']) => [attribute(tag, 'for'), textOf(inside.replace(/<small>.*?<\/small>/gis, ''))]));
  const controls = [...html.matchAll(/<input([^>]*)>|<textarea([^>]*)>(.*?)<\/textarea>/gis)].map(([, input, area = '', inside = '']) => ({ tag: input ?? area, inside }));
  return {
    fields: controls.flatMap(({ tag, inside }) => {
      const name = attribute(tag, 'name');
      return name === undefined ? [] : [{ name, label: labels.get(attribute(tag, 'id')) ?? name, value: attribute(tag, 'value') ?? unescaped(inside) }];
    }),
    buttons: [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gis)].flatMap(([, tag = '', inside = '']) => {
      const name = attribute(tag, 'name');
      return name === undefined ? [] : [{ name, value: attribute(tag, 'value') ?? '', label: textOf(inside) }];
    }),
  };
}

/** The message above the form with its list, and the words beside the fields. */
function problemOn(html: string): PageProblem | undefined {
  const [, block] = /<div class="problem"[^>]*>(.*?)<\/div>/is.exec(html) ?? [];
  if (block === undefined) return undefined;
  const items = [...block.matchAll(/<li>(.*?)<\/li>/gis)].map(([, item = '']) => textOf(item).split(': ')[0] ?? '');
  const besides = [...html.matchAll(/\bid="problem-([^"]*)"/g)].map(([, name = '']) => name);
  return { message: textOf(block.replace(/<ul>.*?<\/ul>/gis, '')), missing: [...items, ...besides] };
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`, 'i').exec(tag);
  return match ? unescaped(match[1] ?? '') : undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });

const textOf = (html: string): string => unescaped(html.replace(/<(style|title)\b.*?<\/\1>/gis, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
