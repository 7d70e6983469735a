type Node = { [key: string]: unknown };

/** Names of machines, processes and files: a history records them, a replay does not look at them. */
const DROPPED = new Set(['identity', 'stackTrace', 'requestId', 'workerDeploymentName', 'binaryChecksum']);

/** A history without traces of the machine that recorded it. What people said is made up by the stories. */
export const anonymised = (json: string): { readonly events: readonly unknown[] } =>
  JSON.parse(json, function (this: Node, key, value: unknown) {
    return DROPPED.has(key) && typeof value === 'string' ? undefined : value;
  }) as { readonly events: readonly unknown[] };
