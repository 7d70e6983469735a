// Lints texts in place of the files that they name: reads [{ file, text }] from standard input, prints [{ file, reports: [{ line, rule }] }].
// A program of its own, because jest cannot load the linter's ESM configuration.
const { readFileSync } = require('node:fs');
const { ESLint } = require('eslint');

async function lintAll(samples) {
  const eslint = new ESLint({ cwd: process.cwd() });
  const results = [];
  for (const { file, text } of samples) {
    const [result] = await eslint.lintText(text, { filePath: file });
    results.push({ file, reports: result.messages.map(({ line, ruleId, message }) => ({ line, rule: ruleId ?? message })) });
  }
  return results;
}

lintAll(JSON.parse(readFileSync(0, 'utf8'))).then((results) => process.stdout.write(JSON.stringify(results)));
