/** A package that is built in, as the bundler lists it. */
interface BuiltPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** What is built in for certain, so that an empty list does not pass for a whole one. */
const ALWAYS_BUILT_IN = ["react", "react-dom", "glpk.js"];

/**
 * What a folder lacks without which it may not be published: our licence, and a notice of each package that is built in.
 * `read` gives the text of a file in the folder, or undefined where there is none.
 */
export function missingNotices(read: (path: string) => string | undefined, licence: string): readonly string[] {
  const notices = read("third-party-notices.txt")?.split("\n") ?? [];
  const built = JSON.parse(read("third-party-notices.json") ?? "[]") as readonly BuiltPackage[];
  const unlisted = ALWAYS_BUILT_IN.filter((name) => !built.some((other) => other.name === name));
  const unnamed = built
    .map(({ name, version, license }) => `${name} ${version} (${license})`)
    .filter((line) => !notices.includes(line));
  return [
    ...(read("LICENSE.txt") === licence ? [] : ["LICENSE.txt is not the text of LICENSE."]),
    ...(notices.some((line) => line.includes("The solver is GLPK")) ? [] : ["No notice says what the solver is."]),
    ...unlisted.map((name) => `third-party-notices.json does not list ${name}.`),
    ...unnamed.map((line) => `third-party-notices.txt does not name ${line}.`),
  ];
}
