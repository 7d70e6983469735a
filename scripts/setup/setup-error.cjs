/** Something that the reader can mend: `message` says in one sentence what is wrong and what to do, `details` is a tool's own output. */
class SetupError extends Error {
  constructor(message, details = '') {
    super(message);
    this.name = 'SetupError';
    this.details = details;
  }
}

module.exports = { SetupError };
