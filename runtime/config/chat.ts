import type { DeskConfig } from './desk';
import type { EnvReader } from './env-reader';

/** The incoming webhook of one channel. Whoever knows the address can post. */
export interface ChatWebhook {
  readonly url: string;
  readonly kind: 'teams' | 'slack';
}

/** The sandbox has a channel for each site; a real one is that of the real site. */
export type ChatConfig =
  | { readonly kind: 'sandbox'; readonly sandboxUrl: string }
  | { readonly kind: 'webhook'; readonly site: string; readonly webhook: ChatWebhook };

/** Undefined: nothing is posted. A sandbox desk never posts to a real channel. */
export function readChat(env: EnvReader, desk: DeskConfig): ChatConfig | undefined {
  if (desk.kind === 'sandbox') return env.oneOf('SANDBOX_CHAT', ['on', 'off'], 'off') === 'on' ? { kind: 'sandbox', sandboxUrl: desk.sandboxUrl } : undefined;
  if (env.optional('SUPPORTWAY_CHAT_WEBHOOK') === undefined) return undefined;
  const url = env.url('SUPPORTWAY_CHAT_WEBHOOK');
  return { kind: 'webhook', site: desk.site, webhook: { url, kind: env.oneOf('SUPPORTWAY_CHAT_KIND', ['teams', 'slack'], kindByHost(url)) } };
}

/** Teams' webhooks are those of workflows, on hosts of many names; Slack's have one. */
const kindByHost = (url: string): ChatWebhook['kind'] => (URL.canParse(url) && /(^|\.)slack(-gov)?\.com$/.test(new URL(url).hostname) ? 'slack' : 'teams');

/** The channel of a site; undefined where there is none. */
export function chatWebhookOf(chat: ChatConfig | undefined, site: string): ChatWebhook | undefined {
  if (chat === undefined) return undefined;
  if (chat.kind === 'webhook') return chat.site === site ? chat.webhook : undefined;
  return { url: `${chat.sandboxUrl}/chat/${site}`, kind: 'slack' };
}
