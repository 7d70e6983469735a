import * as v from 'valibot';
import { ask, demand } from '../../rehearsal/doors/http';
import { CommandError } from '../io';
import type { Io } from '../io';
import { mustRun } from '../running';
import type { StaffOptions } from '../staff';

const adopted = v.object({ version: v.string(), changed: v.array(v.string()) });
const failure = v.object({ message: v.string() });
const signedIn = v.object({ token: v.string() });

/** What the API answers to an adopted policy: its version, and a line for each thing that it changes. */
export type Adopted = v.InferOutput<typeof adopted>;

/** Asks the running installation to bring the text into force. @throws CommandError with the API's own words when it does not */
export async function putPolicy(io: Io, { site, as }: StaffOptions, yaml: string): Promise<Adopted> {
  const { api } = mustRun(io);
  const token = io.env['SUPPORTWAY_TOKEN'] ?? v.parse(signedIn, await demand(`${api}/sandbox/sign-in`, { method: 'POST', body: { site, as } })).token;
  const { status, body } = await ask(`${api}/sites/${site}/policy`, { method: 'PUT', body: { yaml }, headers: { authorization: `Bearer ${token}` } });
  if (status === 200) return v.parse(adopted, body);
  throw new CommandError(v.is(failure, body) ? body.message : `The API answers ${status}.`);
}
