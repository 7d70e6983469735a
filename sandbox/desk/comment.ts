import { escapedHtml } from '../html-text';

const MAX_BODY_BYTES = 64 * 1024;

export interface NewComment {
  readonly body: string;
  readonly htmlBody?: string | undefined;
  /** Absent: as the ticket's first comment was. */
  readonly public?: boolean | undefined;
  /** Shown as the author; absent: whoever saves. */
  readonly authorId?: number | undefined;
}

/** The longest beginning of at most 64 kB that does not break a character: Zendesk drops the rest without a word. */
export function cutBody(body: string): string {
  const bytes = Buffer.from(body);
  if (bytes.length <= MAX_BODY_BYTES) return body;
  let end = MAX_BODY_BYTES;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString();
}

export const htmlOf = (body: string): string =>
  `<div class="zd-comment" dir="auto">${body
    .split(/\n{2,}/)
    .map((part) => `<p dir="auto">${escapedHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')}</div>`;
