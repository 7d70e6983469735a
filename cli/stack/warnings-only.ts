const WARNING = 40;

/** Passes on what somebody should read: the log's warnings and errors, and what is no line of a log at all (a crash). */
export const warningsOnly =
  (out: (line: string) => void) =>
  (line: string): void => {
    if (isWorthReading(line)) out(line);
  };

/** A line is `<process> | <text>`; the text of our own processes is JSON with a level. */
function isWorthReading(line: string): boolean {
  const [process = '', text = ''] = line.split(' | ', 2);
  if (process === 'temporal') return /ended|error|panic/i.test(text);
  const level = /"level":(\d+)/.exec(line)?.[1];
  return level === undefined ? text.trim() !== '' : Number(level) >= WARNING;
}
