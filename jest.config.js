import { availableParallelism } from "node:os";

/** Tests run as native modules, because the solver's package is one; Babel strips the types, `npm run types` checks them. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: { "\\.tsx?$": "babel-jest" },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  globalSetup: "<rootDir>/test/support/temporary-folder/make.js",
  globalTeardown: "<rootDir>/test/support/temporary-folder/check.js",
  testSequencer: "<rootDir>/test/heaviest-first.js",
  // Tests in a browser often wait: for a page, for a moment that a person would take. On two cores Jest would take one worker.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 120_000,
};
