import type { Refusal } from '../../domain/actions/refusal';
import { judgeRequest } from '../../domain/requests/log-request';
import { newRequestToken } from '../../runtime/request-token';
import type { ApiDeps } from '../deps';

type BeginDeps = Pick<ApiDeps, 'requests' | 'directory' | 'clock'>;

/** Logs what somebody of the team says came in; the same id stands for one request for ever. `dataAt` gets the site's present. */
export async function beginRequest(
  { requests, directory, clock }: BeginDeps,
  { site, by, requestId, dataAt }: { readonly site: string; readonly by: string; readonly requestId: string; readonly dataAt: (now: number) => unknown },
): Promise<Refusal | undefined> {
  const { people, process } = await directory.policyOf(site);
  const moved = await clock.clockOf(site);
  const now = moved?.at ?? Date.now();
  const judged = judgeRequest(dataAt(now), by, people, now);
  if ('refused' in judged) return judged.refused;
  await requests.begin(site, requestId, judged.request, process, newRequestToken(), moved);
  return undefined;
}
