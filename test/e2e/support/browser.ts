import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.cjs';

const print = (line: string): void => void process.stderr.write(`${line}\n`);

/** A browser without a screen. @throws Error that says what to install where there is none and none can be fetched */
export async function openBrowser(): Promise<Browser> {
  const progress = {
    note: print,
    step: <T>(title: string, run: () => Promise<T>): Promise<T> => {
      print(`${title} …`);
      return run();
    },
  };
  return chromium.launch({ executablePath: await findBrowser({ progress }), headless: true });
}
