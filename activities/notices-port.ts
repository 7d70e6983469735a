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

/** A mail about a logged request to its customer, worded. Without `from` it comes from the installation's own address. */
export interface RequestMail {
  readonly id: string;
  readonly site: string;
  readonly requestId: string;
  readonly kind: string;
  readonly at: number;
  readonly to: string;
  readonly from?: string;
  readonly subject: string;
  readonly text: string;
}

/** `none`: nothing is set up to send with. All of it fails with a {@link NoticeError}. */
export interface Notices {
  send(mail: NoticeMail): Promise<'mail' | 'none'>;
  mailCustomer(mail: RequestMail): Promise<'mail' | 'none'>;
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
