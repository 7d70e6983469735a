/** The Temporal CLI out of the official release archive of a platform, given by Node's names; `host` is https://temporal.download unless told otherwise. */
export function downloadOfficial(from: { readonly platform: string; readonly arch: string; readonly host?: string }): Promise<Buffer>;
