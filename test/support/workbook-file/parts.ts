import { posix } from "node:path";
import { readArchive } from "./archive";
import { attribute, child, children, readTree, type Tree } from "./tree";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An arrow of a package. */
export interface Arrow {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, … */
  readonly kind: string;
  readonly type: string;
  /** The part's name as the archive spells it where it is there; what is outside as it is written. */
  readonly target: string;
  readonly external: boolean;
}

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly state: string;
  /** The name of its part; undefined where it has none. */
  readonly path: string | undefined;
}

/** A workbook's file, looked at with eyes other than the product's. */
export class WorkbookParts {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** The names of entries that are there twice, and of those with a wrong checksum. */
  readonly twice: readonly string[];
  readonly unsound: readonly string[];
  readonly #spelt = new Map<string, string>();
  readonly #trees = new Map<string, Tree | Error>();
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();

  constructor(file: Uint8Array) {
    const parts = new Map<string, Uint8Array>();
    const [twice, unsound]: [string[], string[]] = [[], []];
    for (const { name: stored, bytes, sound } of readArchive(file)) {
      const name = stored.replaceAll("\\", "/").replace(/^\//, "");
      if (this.#spelt.has(name.toLowerCase())) twice.push(name);
      if (!sound) unsound.push(name);
      parts.set(name, bytes);
      this.#spelt.set(name.toLowerCase(), name);
    }
    this.bytes = parts;
    this.twice = twice;
    this.unsound = unsound;
    for (const type of this.tree("[Content_Types].xml")?.children ?? []) {
      const content = attribute(type, "ContentType") ?? "";
      const name = attribute(type, "Extension") ?? attribute(type, "PartName") ?? "";
      (type.name === "Default" ? this.#defaults : this.#overrides).set(name.replace(/^\//, "").toLowerCase(), content);
    }
  }

  /** The names of all parts. */
  names(): readonly string[] {
    return [...this.bytes.keys()];
  }

  /** A name as the archive spells it. */
  spelt(name: string): string | undefined {
    return this.#spelt.get(name.toLowerCase());
  }

  /** A part as a tree; undefined where there is none or it is no XML. */
  tree(name: string | undefined): Tree | undefined {
    const tree = this.readable(name);
    return tree instanceof Error ? undefined : tree;
  }

  /** A part as a tree, or why it is none. */
  readable(name: string | undefined): Tree | Error | undefined {
    const spelt = name === undefined ? undefined : this.spelt(name);
    const bytes = spelt === undefined ? undefined : this.bytes.get(spelt);
    if (spelt === undefined || bytes === undefined) return undefined;
    let tree = this.#trees.get(spelt);
    if (tree === undefined) {
      try {
        tree = readTree(bytes);
      } catch (error) {
        tree = error instanceof Error ? error : new Error(String(error));
      }
      this.#trees.set(spelt, tree);
    }
    return tree;
  }

  /** What a part is. */
  contentType(name: string): string | undefined {
    const low = name.toLowerCase();
    return this.#overrides.get(low) ?? this.#defaults.get(low.slice(low.lastIndexOf(".") + 1));
  }

  /** The arrows from a part; from the package itself for an empty name. */
  arrows(from: string): readonly Arrow[] {
    const { dir, base } = posix.parse(from);
    const list = this.tree(from === "" ? "_rels/.rels" : posix.join(dir, "_rels", `${base}.rels`));
    return (list?.children ?? []).map((one) => {
      const external = attribute(one, "TargetMode") === "External";
      const written = attribute(one, "Target") ?? "";
      const [path = ""] = written.replaceAll("\\", "/").split("#");
      const full = path.startsWith("/") ? posix.normalize(path.slice(1)) : posix.join(dir, path);
      const type = attribute(one, "Type") ?? "";
      return {
        id: attribute(one, "Id") ?? "",
        type: type.replace("http://purl.oclc.org/ooxml/officeDocument/relationships", OFFICE),
        kind: type.split("/").at(-1) ?? "",
        target: external ? written : (this.spelt(full) ?? full),
        external,
      };
    });
  }

  /** The part that an arrow of a kind from the workbook part goes to. */
  ofWorkbook(kind: string): string | undefined {
    return this.arrows(this.workbookPath()).find((arrow) => arrow.kind === kind)?.target;
  }

  /** The name of the workbook part. */
  workbookPath(): string {
    return this.arrows("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  }

  /** The sheets in their order. */
  sheets(): readonly ListedSheet[] {
    const path = this.workbookPath();
    const targets = new Map(this.arrows(path).map(({ id, target }) => [id, target]));
    return children(child(this.tree(path), "sheets"), "sheet").map((sheet) => ({
      name: attribute(sheet, "name") ?? "",
      sheetId: attribute(sheet, "sheetId") ?? "",
      state: attribute(sheet, "state") ?? "visible",
      path: targets.get(attribute(sheet, "id") ?? ""),
    }));
  }
}
