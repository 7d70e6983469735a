import type { Parts } from '../../rehearsal/stack';
import { demand } from '../../rehearsal/doors/http';

/** The parts of a stack that another `supportway up` started, by its control address. */
export function remoteParts(control: string | undefined): Parts {
  const order = async (part: string, body: { readonly [key: string]: string }): Promise<void> => {
    if (control === undefined) throw new Error('only a stack that `supportway up` started can have its parts killed');
    await demand(`${control}/parts/${part}`, { method: 'POST', body });
  };
  return {
    kill: (part, stays) => order(part, { do: 'kill', ...(stays === undefined ? {} : { stays }) }),
    start: (part) => order(part, { do: 'start' }),
  };
}
