import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");

/** The floors of the house, lowest first; rooms of one floor never import each other. */
const FLOORS: readonly (readonly string[])[] = [
  ["planning"],
  ["optimisation"],
  ["workbook"],
  ["application"],
  ["taskpane", "commands", "functions"],
  ["add-in", "cli"],
];
/** The wings of rooms that are large, in the order in which they look: each to those before it, and never to one beside it. */
const WINGS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  optimisation: [["program"], ["model", "solver"], ["search"], ["why-not", "what-if"], ["thread"]],
  workbook: [["host"], ["reading"], ["sheets", "proposing"], ["writing"], ["sharing"], ["run-in-workbook.ts"]],
};
const MOST_LINES_OF_FILE = 400;
const MOST_LINES_OF_FUNCTION = 80;
/** Beside the tower: it knows nothing of schools. Only the doors that need an Excel of their own open it. */
const BESIDE = "embedded";
const MAY_USE_EMBEDDED = ["cli", "preview"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => join(src, path));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe("the house", () => {
  it("has files", () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it("imports down a floor or within a room", () => {
    const wrong = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => !mayImport(roomOf(file), roomOf(target))).map((target) => arrow(file, target)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(WINGS))("has the wings of %s look to those before them", (room, wings) => {
    const placeOf = (file: string): number => {
      const wing = relative(join(src, room), file).split("/")[0] ?? "";
      return wings.findIndex((beside) => beside.includes(wing));
    };
    const inRoom = [...imports].filter(([file]) => roomOf(file) === room);
    expect(inRoom.filter(([file]) => placeOf(file) < 0).map(([file]) => relative(src, file))).toEqual([]);
    const wrong = inRoom.flatMap(([file, targets]) =>
      targets
        .filter((target) => roomOf(target) === room && dirname(target) !== dirname(file))
        .filter((target) => placeOf(target) >= placeOf(file))
        .map((target) => arrow(file, target)),
    );
    expect(wrong).toEqual([]);
  });

  it("has no two folders that import each other", () => {
    const arrows = new Map<string, string>();
    for (const [file, targets] of imports)
      for (const target of targets.filter((one) => dirname(one) !== dirname(file)))
        arrows.set([dirname(file), dirname(target)].join(), arrow(file, target));
    const both = [...arrows].filter(([folders]) => arrows.has(folders.split(",").toReversed().join()));
    expect(both.map(([, example]) => example)).toEqual([]);
  });

  it("has no import cycle", () => {
    expect(cycles()).toEqual([]);
  });

  it("imports files, never folders", () => {
    const unresolved = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => !files.includes(target) && !/\.(json|css|svg)$/.test(target))
        .map((target) => arrow(file, target)),
    );
    expect(unresolved).toEqual([]);
  });

  it.each([
    ["Excel.", /(?<!excel\.)\bExcel\.(?!js)/, /^(workbook|embedded|preview)\//],
    [
      "CustomFunctions",
      /\bCustomFunctions\b/,
      /^(functions\/(associate-functions|signatures)\.ts$|add-in\/main\.tsx$|(embedded|preview)\/)/,
    ],
    ["GLPK's constants", /\bGLP_/, /^optimisation\/solver\/glpk\.ts$/],
    ["GLPK itself", /from "glpk\.js/, /^optimisation\/solver\/glpk\.ts$/],
    ["a worker", /\bnew Worker\(/, /^(cli|add-in)\/search-thread\.ts$/],
    [
      "a way to the network, or a store of the browser's,",
      /\b(?:fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|(?:local|session)Storage|indexedDB|document\.cookie|caches\.)/,
      /^preview\//,
    ],
    ["React", /from "react/, /^(add-in|taskpane|preview)\//],
    [
      "Office",
      /(?<![\w.“"])Office\.(?=[a-z])/,
      /^(add-in\/main\.tsx|taskpane\/effects\/(office-ready|open-in-browser)\.ts|taskpane\/ui\/use-darkness\.ts)$/,
    ],
    ["Node", /from "node:/, /^(cli|embedded|preview)\//],
  ])("says %s only where it is expected", (_, word, allowed) => {
    const said = files.filter((file) => word.test(code(file))).map((file) => relative(src, file));
    expect(said.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it("has every workbook that a test saves held to the schemas", () => {
    const tests = fileURLToPath(new URL(".", import.meta.url));
    const savers = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter(
      (path) => /\.tsx?$/.test(path) && importsOf(join(tests, path)).some((target) => target.includes("save-book")),
    );
    // The bench is no test: what it saves would be measured with the schemas.
    const bench = ["bench/sections/large-school-in-pane.ts", "bench/sections/workbooks.ts"];
    const others = ["browser/fixtures/host-page.ts", "corpus/try-workbook.ts"];
    expect(savers.sort()).toEqual([...bench, ...others, "support/saved-book.ts"]);
  });

  it("keeps files to one idea", () => {
    const long = files.filter((file) => linesOf(readFileSync(file, "utf8")) > MOST_LINES_OF_FILE);
    expect(long.map((file) => relative(src, file))).toEqual([]);
  });

  it("keeps functions short enough to be read at once", () => {
    expect(files.flatMap(longFunctions)).toEqual([]);
  });
});

function importsOf(file: string): readonly string[] {
  return ts
    .preProcessFile(readFileSync(file, "utf8"), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => {
      const path = resolve(dirname(file), name);
      return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => files.includes(candidate)) ?? path;
    });
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (to === BESIDE) return MAY_USE_EMBEDDED.includes(from);
  if (from === BESIDE) return false;
  if (from === "preview") return floorOf(to) < FLOORS.length - 2;
  return floorOf(to) >= 0 && floorOf(to) < floorOf(from);
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function roomOf(file: string): string {
  return relative(src, file).split("/")[0] ?? "";
}

function arrow(from: string, to: string): string {
  return `${relative(src, from)} → ${relative(src, to)}`;
}

/** The text of a file without its comments. */
function code(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}

function linesOf(text: string): number {
  return text.trimEnd().split("\n").length;
}

/** Where the functions of a file begin that have too many lines. */
function longFunctions(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && linesOf(node.getText(source)) > MOST_LINES_OF_FUNCTION) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${relative(src, file)}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Each strongly connected group of more than one file, by walking depth first. */
function cycles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push([...path.slice(start), file].map((step) => relative(src, step)).join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}
