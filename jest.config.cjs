const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch,
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...extra,
});

module.exports = {
  reporters: ['default', '<rootDir>/test/support/last-line-reporter.cjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    project('unit', [
      '<rootDir>/test/{domain,contracts,activities,integrations,api,runtime,workers,cli,sandbox,rehearsal,house}/**/*.test.ts',
    ]),
    project('server', ['<rootDir>/test/{workflows,replay,e2e}/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/support/server-setup.ts',
      globalTeardown: '<rootDir>/test/support/server-teardown.ts',
    }),
  ],
};
