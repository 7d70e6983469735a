import type { OwedTask, TeamTasks } from '../contracts/http/site-tasks';
import type { WriteInstant } from './show-ticket';

const HEADINGS = ['ticket', 'what', 'step', 'since', 'due', 'subject'];

/** Tasks on a terminal: a table for each person, whoever has the most urgent one first. */
export function showTasks({ now, tasks, unread }: TeamTasks, nameOf: (key: string) => string, write: WriteInstant): readonly string[] {
  const owners = [...new Set(tasks.map(({ owner }) => owner))];
  const rows = tasks.map((task) => ({ owner: task.owner, cells: cellsOf(task, now, write) }));
  const widths = HEADINGS.map((heading, i) => Math.max(heading.length, ...rows.map(({ cells }) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd();
  const tables = owners.map((owner) => [`${nameOf(owner)} (${owner})`, line(HEADINGS), ...rows.filter((row) => row.owner === owner).map(({ cells }) => line(cells))]);
  return [
    ...(tables.length === 0 ? ['Nobody owes anything.'] : tables.flatMap((table, i) => (i === 0 ? table : ['', ...table]))),
    ...(unread.length === 0 ? [] : ['', `Cannot be read, so nobody knows what they owe: ${unread.join(', ')}`]),
  ];
}

const cellsOf = ({ ticketId, label, step, since, due, subject }: OwedTask, now: number, write: WriteInstant): readonly string[] => [
  ticketId,
  label,
  step,
  write(since),
  due === undefined ? '' : `${write(due)}${due <= now ? ' overdue' : ''}`,
  subject,
];
