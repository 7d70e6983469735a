const { spawn } = require('node:child_process');

/**
 * Runs a program to its end and keeps what it printed.
 * `missing` tells that the program does not exist; a program that outlives `timeoutMs` is killed and has code null.
 */
function run(command, args, { cwd, env, timeoutMs, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    // Not spawn's own time-out: that one keeps waiting for a program that does not exist.
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill(), timeoutMs);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ code: null, output: error.message, missing: true });
      else reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output: output.trimEnd(), missing: false });
    });
  });
}

module.exports = { run };
