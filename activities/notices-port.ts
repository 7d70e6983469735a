/** A notice for one person, worded. */
export interface NoticeMail {
  readonly id: string;
  readonly site: string;
  readonly ticketId: string;
  readonly kind: string;
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Notices {
  /** `none`: nothing is set up to send with. Fails with a {@link NoticeError}. */
  send(mail: NoticeMail): Promise<'mail' | 'none'>;
}

/** A few words for the team's channel. */
export interface ChatMessage {
  readonly site: string;
  readonly id: string;
  readonly text: string;
}

export interface Chat {
  /** `none`: the site has no channel. Fails with a {@link NoticeError}. */
  post(message: ChatMessage): Promise<'chat' | 'none'>;
}

/** `notSent`: surely not sent, may be tried again; `unknown`: may have gone out; `refused`: never will. */
export type NoticeErrorCode = 'notSent' | 'unknown' | 'refused';

export class NoticeError extends Error {
  override readonly name = 'NoticeError';
  readonly code: NoticeErrorCode;

  constructor(code: NoticeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
