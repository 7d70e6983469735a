export type ChatKind = 'teams' | 'slack';

/** Slack reads `<…>` as a link or a mention: https://docs.slack.dev/messaging/formatting-message-text/#escaping */
const slackText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A block for each line: within one, Teams runs lines together. */
const textBlocks = (text: string): readonly object[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'TextBlock', text: line, wrap: true }));

/** An Adaptive Card as the Teams workflow "Post to a channel when a webhook request is received" takes it. */
const teamsBody = (text: string): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: { $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.4', body: textBlocks(text) },
    },
  ],
});

/** What an incoming webhook of this kind takes. */
export const chatBody = (kind: ChatKind, text: string): object => (kind === 'slack' ? { text: slackText(text) } : teamsBody(text));
