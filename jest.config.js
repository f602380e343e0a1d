/** Tests run as native modules, because the solver's package is one; Babel strips the types, `npm run types` checks them. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: { "\\.tsx?$": "babel-jest" },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  testTimeout: 120_000,
};
