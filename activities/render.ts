import Mustache from 'mustache';
import type { CustomerMail, Notice, SignedLink, TicketRef, Wording } from '../contracts/temporal/activities';
import type { SitePolicies } from './site-policies';
import { WordingError } from './wording-error';

/** The texts of a site, by name; undefined where there is none. */
export interface Templates {
  text(name: string): string | undefined;
}

/** Makes the address behind which somebody confirms or decides; it proves the ticket, the question and the expiry by itself. */
export type SignLink = (ref: TicketRef, link: SignedLink) => Promise<string>;

export interface Render {
  comment(ref: TicketRef, wording: Wording): Promise<string>;
  /** A notice's template begins with the line `Subject: …`. */
  notice(ref: TicketRef, notice: Notice): Promise<Words>;
  /** A mail that is about no ticket yet; its template begins as a notice's. */
  mail(site: string, wording: Pick<CustomerMail, 'template' | 'values'>): Promise<Words>;
}

interface Words {
  readonly subject: string;
  readonly text: string;
}

type Values = Readonly<Record<string, string>>;
type Token = [type: string, name: string, start: number, end: number, children?: unknown];

/** Names that the template prints and nobody gave. What stands in a section that is not shown is not missed. */
function missingNames(tokens: readonly Token[], values: Values): readonly string[] {
  return tokens.flatMap(([type, name, , , children]): readonly string[] => {
    if (type === 'name' || type === '&') return values[name] === undefined ? [name] : [];
    if (type === 'text' || type === '!') return [];
    if (type !== '#' && type !== '^') return [`${type}${name}`];
    const shown = Boolean(values[name]) === (type === '#');
    return shown ? missingNames(children as readonly Token[], values) : [];
  });
}

/** Desk comments and mails are plain text, so nothing is escaped. */
function fill(name: string, template: string, values: Values): string {
  const missing = missingNames(Mustache.parse(template) as readonly Token[], values);
  if (missing.length > 0) throw new WordingError(`template "${name}" has no value for ${[...new Set(missing)].join(', ')}`);
  return Mustache.render(template, values, undefined, { escape: String }).trim();
}

function splitSubject(name: string, text: string): Words {
  const [, subject, body] = /^Subject: *(\S.*)\n([\s\S]*)$/.exec(text) ?? [];
  if (subject === undefined || body === undefined) throw new WordingError(`template "${name}" must begin with a line "Subject: …"`);
  return { subject, text: body.trim() };
}

export function createRender(deps: {
  readonly templates: Templates;
  readonly policies: SitePolicies;
  readonly signLink: SignLink;
}): Render {
  const template = (name: string): string => {
    const text = deps.templates.text(name);
    if (text === undefined) throw new WordingError(`there is no template "${name}"`);
    return text;
  };
  const teamOf = async (site: string): Promise<string> => (await deps.policies.policyOf(site)).desk.teamName;
  const common = async (ref: TicketRef): Promise<Values> => ({ ticket: ref.ticketId, team: await teamOf(ref.site) });
  const linkTo = async (ref: TicketRef, link: SignedLink | undefined): Promise<Values> => (link ? { link: await deps.signLink(ref, link) } : {});
  return {
    async comment(ref, wording) {
      if ('text' in wording) return wording.text;
      return fill(wording.template, template(wording.template), { ...(await common(ref)), ...wording.values, ...(await linkTo(ref, wording.link)) });
    },
    async notice(ref, notice) {
      const text = fill(notice.template, template(notice.template), { ...(await common(ref)), ...notice.values, ...(await linkTo(ref, notice.link)) });
      return splitSubject(notice.template, text);
    },
    async mail(site, { template: name, values }) {
      return splitSubject(name, fill(name, template(name), { team: await teamOf(site), ...values }));
    },
  };
}
