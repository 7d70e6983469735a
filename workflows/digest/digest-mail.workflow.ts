import { ApplicationFailure, log } from '@temporalio/workflow';
import type { Digest } from '../../contracts/temporal/activities';
import type { DigestOutcome } from '../../contracts/temporal/digest';
import { mail } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';

/** What may have gone out all the same: a mail cannot be read back. */
const PERHAPS_SENT: readonly (string | undefined)[] = ['NoticeUnknown', 'Unknown'];

/** One person's list. Fails when it surely did not go out, and only then may be run again. */
export async function digestMail(site: string, digest: Digest): Promise<Pick<DigestOutcome, 'outcome' | 'why'>> {
  try {
    const { channel } = await mail.tellDigest.executeWithOptions({ summary: `digest → ${digest.to}` }, [site, digest]);
    if (channel === 'none') throw ApplicationFailure.nonRetryable('nothing is set up to send with', 'NoticeNotSent');
    return { outcome: channel };
  } catch (error) {
    const type = failureType(error);
    if (type === undefined) throw error;
    const why = failureText(error);
    if (!PERHAPS_SENT.includes(type)) throw ApplicationFailure.nonRetryable(why, type);
    log.warn('a digest may have gone out', { to: digest.to, why });
    return { outcome: 'unknown', why };
  }
}
