/**
 * One line for each step that lasts: its title when it has run for `quietMs`, its duration when it ends.
 * Steps with nothing to do end sooner and print nothing.
 */
function createProgress({ write = (text) => process.stdout.write(text), quietMs = 700 } = {}) {
  async function step(title, run) {
    const startedAt = Date.now();
    let shown = false;
    const show = () => {
      if (!shown) write(`${title} … `);
      shown = true;
    };
    const timer = setTimeout(show, quietMs);
    try {
      const result = await run();
      const lastedMs = Date.now() - startedAt;
      if (lastedMs >= quietMs) show();
      if (shown) write(`${(lastedMs / 1000).toFixed(1)} s\n`);
      return result;
    } catch (error) {
      show();
      write('failed\n');
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return { step, note: (line) => write(`${line}\n`) };
}

module.exports = { createProgress };
