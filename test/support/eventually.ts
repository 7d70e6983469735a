const LOOK_EVERY_MS = 25;

/** Asks until the answer is yes; fails after ten seconds with what was waited for. */
export async function eventually(what: string, ask: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  for (const giveUpAt = Date.now() + withinMs; !(await ask()); ) {
    if (Date.now() > giveUpAt) throw new Error(`in vain waited for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
