import type { DeskConfig, RealSite } from './desk';
import type { EnvReader } from './env-reader';
import { mainSite } from './site-desk';
import { variableOf } from './site-name';

/** The incoming webhook of one channel. Whoever knows the address can post. */
export interface ChatWebhook {
  readonly url: string;
  readonly kind: 'teams' | 'slack';
}

/** The sandbox has a channel for each site; a real site has the one that is configured for it. */
export type ChatConfig =
  | { readonly kind: 'sandbox'; readonly sandboxUrl: string }
  | { readonly kind: 'webhooks'; readonly bySite: ReadonlyMap<string, ChatWebhook> };

const URL_VARIABLE = 'SUPPORTWAY_CHAT_WEBHOOK';
const KIND_VARIABLE = 'SUPPORTWAY_CHAT_KIND';

/** Undefined: nothing is posted. A sandbox desk never posts to a real channel. */
export function readChat(env: EnvReader, desk: DeskConfig): ChatConfig | undefined {
  if (desk.kind === 'sandbox') return env.oneOf('SANDBOX_CHAT', ['on', 'off'], 'off') === 'on' ? { kind: 'sandbox', sandboxUrl: desk.sandboxUrl } : undefined;
  const bySite = new Map(desk.sites.flatMap(({ site }) => ownChannel(env, site)));
  if (env.optional(URL_VARIABLE) !== undefined) addMainChannel(env, desk.sites, bySite);
  return bySite.size === 0 ? undefined : { kind: 'webhooks', bySite };
}

function ownChannel(env: EnvReader, site: string): readonly (readonly [string, ChatWebhook])[] {
  const variable = variableOf(URL_VARIABLE, site);
  return env.optional(variable) === undefined ? [] : [[site, readWebhook(env, variable, variableOf(KIND_VARIABLE, site))]];
}

/** What one team writes to itself is not for the channel of another, so the variable without a site's name is about one site. */
function addMainChannel(env: EnvReader, sites: readonly RealSite[], bySite: Map<string, ChatWebhook>): void {
  const main = mainSite(sites);
  if (!main) return env.fail(`${URL_VARIABLE} does not say whose channel it is: set ${sites.map(({ site }) => variableOf(URL_VARIABLE, site)).join(' or ')}`);
  if (!bySite.has(main.site)) bySite.set(main.site, readWebhook(env, URL_VARIABLE, KIND_VARIABLE));
}

function readWebhook(env: EnvReader, urlVariable: string, kindVariable: string): ChatWebhook {
  const url = env.url(urlVariable);
  return { url, kind: env.oneOf(kindVariable, ['teams', 'slack'], kindByHost(url)) };
}

/** Teams' webhooks are those of workflows, on hosts of many names; Slack's have one. */
const kindByHost = (url: string): ChatWebhook['kind'] => (URL.canParse(url) && /(^|\.)slack(-gov)?\.com$/.test(new URL(url).hostname) ? 'slack' : 'teams');

/** The channel of a site; undefined where there is none. */
export function chatWebhookOf(chat: ChatConfig | undefined, site: string): ChatWebhook | undefined {
  if (chat === undefined) return undefined;
  if (chat.kind === 'webhooks') return chat.bySite.get(site);
  return { url: `${chat.sandboxUrl}/chat/${site}`, kind: 'slack' };
}
