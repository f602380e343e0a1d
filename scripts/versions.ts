/** A place at which the version stands: a file from the root of the project, and how it is said there. */
interface Place {
  readonly file: string;
  /** Its second group is the version. */
  readonly said: RegExp;
  readonly times: number;
}

const NAMED = /("name": "class-cruncher",\s+"version": ")([^"]+)/g;

/** Every place at which the version stands; that of package.json is the one to which the others are held. */
const PLACES: readonly Place[] = [
  { file: "package.json", said: NAMED, times: 1 },
  { file: "package-lock.json", said: NAMED, times: 2 },
  // Office wants a fourth part.
  { file: "manifest.xml", said: /(<Version>)([\d.]+)(?=\.0<\/Version>)/g, times: 1 },
  { file: "src/application/version.ts", said: /(VERSION = ")([^"]+)/g, times: 1 },
  { file: "src/help/about.html", said: /(class="version">)([^<]+)/g, times: 1 },
];

/** The files in which the version stands. */
export const FILES_WITH_VERSION: readonly string[] = PLACES.map(({ file }) => file);

/** The version in each place, under its file. */
export function versionsIn(textOf: (file: string) => string): readonly (readonly [file: string, version: string])[] {
  return PLACES.flatMap(({ file, said, times }) => {
    const found = [...textOf(file).matchAll(said)].map(([, , version = ""]) => [file, version] as const);
    if (found.length !== times) throw new Error(`${file} says the version ${found.length} times instead of ${times}.`);
    return found;
  });
}

/** The text of each file, with another version in every place. */
export function withVersion(
  textOf: (file: string) => string,
  version: string,
): readonly (readonly [file: string, text: string])[] {
  versionsIn(textOf);
  return PLACES.map(({ file, said }) => [file, textOf(file).replace(said, (_, before: string) => before + version)]);
}

/** What is asked for, and how things stand. */
interface Wish {
  readonly version: string;
  readonly options: readonly string[];
  readonly present: string;
  readonly changelog: string;
  /** The changes that are not committed, as git lists them. */
  readonly uncommitted: string;
  /** Where the add-in is published. */
  readonly address: string;
}

/** What is in the way of a version; undefined where nothing is. */
export function reasonAgainst(wish: Wish): string | undefined {
  const { version, options, present, changelog, uncommitted, address } = wish;
  if (!/^\d+\.\d+\.\d+$/.test(version) || options.some((option) => option !== "--tag"))
    return "Say which version: npm run release -- X.Y.Z [--tag]";
  if (!isLater(version, present)) return `${version} is not later than ${present}, which is the version now.`;
  if (entryOf(version, changelog) === "")
    return `docs/CHANGELOG.md has no entry “## ${version}”. Write what changed for people, and commit it.`;
  if (uncommitted.trim() !== "") return `There are changes that are not committed:\n${uncommitted.trimEnd()}`;
  if (address === "") return "CLASS_CRUNCHER_URL is to say where the add-in is published, over https.";
  return undefined;
}

/** Whether a version is later than another; both are three whole numbers. */
function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number));
  const at = (a ?? []).findIndex((part, index) => part !== b?.[index]);
  return at >= 0 && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

/** What the changelog says about a version; empty where it has no entry of it. */
export function entryOf(version: string, changelog: string): string {
  const [, ...entries] = changelog.split(/^## /m);
  const entry = entries.find((text) => text.split("\n")[0]?.trim() === version) ?? "";
  return entry.slice(entry.indexOf("\n") + 1).trim();
}
