import { projectRoot } from '../runtime/engine/project-root';
import { CommandError } from './io';
import type { Io } from './io';
import { createProgram } from './program';

const io: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
  folder: projectRoot(),
};

createProgram(io)
  .parseAsync()
  .catch((error: unknown) => {
    const known = error instanceof CommandError;
    // A rehearsal's counts are its last line wherever they are read.
    (known && /^\d+ passed, \d+ failed$/.test(error.message) ? io.out : io.err)(error instanceof Error ? error.message : String(error));
    process.exitCode = known ? error.exitCode : 1;
  });
