import { NoticeError, type Chat, type ChatMessage } from '../../activities/notices-port';
import { chatBody, type ChatKind } from './chat-body';

export interface ChatWebhook {
  /** The address that Slack or a Teams workflow gave for one channel; whoever knows it can post. */
  readonly url: string;
  readonly kind: ChatKind;
}

const TIMEOUT_MS = 10_000;

/** Failures of a connection that never stood: nothing can have arrived. */
const BEFORE_THE_MESSAGE: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** What `fetch` fails with; the operating system's code stands in its cause. */
interface FetchError extends Error {
  readonly cause?: { readonly code?: string };
}

function failureOf({ name, cause }: FetchError, id: string): NoticeError {
  const code = cause?.code ?? name;
  return new NoticeError(BEFORE_THE_MESSAGE.includes(code) ? 'notSent' : 'unknown', `chat message ${id}: the chat did not answer (${code})`);
}

/** 429 and 503 say that nothing was taken; any other 5xx may come from behind a chat that took it. */
function refusalOf(status: number, id: string): NoticeError {
  const code = status === 429 || status === 503 ? 'notSent' : status >= 500 ? 'unknown' : 'refused';
  return new NoticeError(code, `chat message ${id}: the chat answered ${status}`);
}

/**
 * Messages to the team's channel. A channel cannot be read back, so what may have arrived fails as `unknown` and is not
 * sent again. The address is a secret: no failure shows it. A site without a webhook gets nothing.
 */
export function createChat({ webhookOf }: { readonly webhookOf: (site: string) => ChatWebhook | undefined }): Chat {
  async function send({ url, kind }: ChatWebhook, { id, text }: ChatMessage): Promise<Response> {
    try {
      return await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(chatBody(kind, text)),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw failureOf(error as FetchError, id);
    }
  }
  return {
    async post(message) {
      const webhook = webhookOf(message.site);
      if (!webhook) return 'none';
      const response = await send(webhook, message);
      await response.body?.cancel();
      if (!response.ok) throw refusalOf(response.status, message.id);
      return 'chat';
    },
  };
}
