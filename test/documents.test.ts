import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const DOCUMENTS = [
  "README.md",
  ...["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${folder}/${file}`),
  ),
];

/** Where a document may begin to say a path: at the root, or in `src/`. */
const ROOMS = readdirSync(`${root}src`);

describe.each(DOCUMENTS)("%s", (document) => {
  const text = readFileSync(`${root}${document}`, "utf8");

  it("names no file or folder that is not there", () => {
    const named = [...text.matchAll(/`((?:[\w.-]+\/)+(?:[\w-]*\.[\w.]+)?)`/g)].map(([, path = ""]) => path);
    const known = named.filter((path) =>
      ["src", "test", "scripts", ".ci", ".github", ...ROOMS].includes(path.split("/")[0] ?? ""),
    );
    expect(known.filter((path) => !existsSync(root + path) && !existsSync(`${root}src/${path}`))).toEqual([]);
  });

  it("has no link to a file that is not there", () => {
    const folder = new URL(`../${document}`, import.meta.url);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => new URL(link, folder));
    const broken = links.filter(({ protocol }) => protocol === "file:").filter(({ pathname }) => !existsSync(pathname));
    expect(broken.map(({ pathname }) => pathname)).toEqual([]);
  });
});
