import * as v from 'valibot';
import type { ChatMessage } from '../state/chat-message';

type Received = Pick<ChatMessage, 'kind' | 'text'>;

const slackSchema = v.looseObject({ text: v.pipe(v.string(), v.minLength(1)) });
const teamsSchema = v.looseObject({
  type: v.literal('message'),
  attachments: v.pipe(
    v.array(v.looseObject({ contentType: v.literal('application/vnd.microsoft.card.adaptive'), content: v.looseObject({ type: v.literal('AdaptiveCard') }) })),
    v.minLength(1),
  ),
});

/** What a person would read on the card, a line for each block of text and each link. */
function linesOf(element: unknown): readonly string[] {
  if (Array.isArray(element)) return element.flatMap(linesOf);
  if (typeof element !== 'object' || element === null) return [];
  const { type, text, title, url, ...rest } = element as Readonly<Record<string, unknown>>;
  const own = type === 'TextBlock' && typeof text === 'string' ? [text] : type === 'Action.OpenUrl' ? [`${String(title)}: ${String(url)}`] : [];
  return [...own, ...Object.values(rest).flatMap(linesOf)];
}

/**
 * The body of an incoming webhook: Teams' of a workflow, or Slack's. Undefined for anything else.
 * https://learn.microsoft.com/en-us/connectors/teams/ , https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/
 */
export function messageOf(body: unknown): Received | undefined {
  const teams = v.safeParse(teamsSchema, body);
  if (teams.success) return { kind: 'teams', text: linesOf(teams.output.attachments).join('\n') };
  const slack = v.safeParse(slackSchema, body);
  return slack.success ? { kind: 'slack', text: slack.output.text } : undefined;
}
