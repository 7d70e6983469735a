const fs = require('node:fs');

/** Prints the counts as the very last line: printed at exit, so after the teardown's own output. */
module.exports = class LastLineReporter {
  onRunComplete(_contexts, results) {
    const brokenFiles = results.testResults.filter((file) => file.testExecError).length;
    const failed = results.numFailedTests + brokenFiles;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.once('exit', () => {
      fs.writeSync(1, `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
    });
  }
};
