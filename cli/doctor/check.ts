/** What a check found. `advice` is no error: it works, but may surprise. */
export interface Finding {
  readonly state: 'fine' | 'advice' | 'wrong' | 'skipped';
  /** What is there, or what is wrong and what to do about it. */
  readonly says: readonly string[];
}

export interface Check {
  readonly name: string;
  /** A throw is a finding too: what it says is what is wrong. */
  readonly run: () => Promise<Finding>;
}

export const fine = (...says: readonly string[]): Finding => ({ state: 'fine', says });
export const advice = (...says: readonly string[]): Finding => ({ state: 'advice', says });
export const wrong = (...says: readonly string[]): Finding => ({ state: 'wrong', says });
export const skipped = (...says: readonly string[]): Finding => ({ state: 'skipped', says });
