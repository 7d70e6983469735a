import type { ApiAction } from '../deps';
import { errors } from '../errors/catalogue';

/** Throws 404 with the names that there are. What the data must be is judged by the workflow, which refuses it as `badData`. */
export function mustKnow(actions: readonly ApiAction[], on: ApiAction['on'], name: string): void {
  const names = actions.filter((action) => action.on === on).map((action) => action.name);
  if (!names.includes(name)) throw errors.notFound(`There is no action "${name}" on a ${on}.`, { actions: names });
}
