import { looksLikeCell } from "./address";
import { ExcelError } from "./excel-error";

/** A defined name as a book or a sheet keeps it. */
export interface DefinedName {
  readonly name: string;
  /** With its `=`: `=Inputs!$B$2`, `=30`, `=OFFSET(…)`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** The names of one scope, found regardless of case, in the order in which they were added. */
export class DefinedNames {
  readonly #names = new Map<string, DefinedName>();
  readonly #changed: () => void;

  /** `changed` is told of every change. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Every name of the scope. */
  all(): readonly DefinedName[] {
    return [...this.#names.values()];
  }

  /** The name, or undefined. */
  find(name: string): DefinedName | undefined {
    return this.#names.get(name.toLowerCase());
  }

  /** Adds a name; refuses what Excel refuses as a name, and one that exists. */
  add(added: { name: string; formula: string; visible?: boolean; comment?: string }): DefinedName {
    checkName(added.name);
    if (this.find(added.name) !== undefined)
      throw new ExcelError("ItemAlreadyExists", `The name “${added.name}” exists already.`);
    return this.put({ visible: true, comment: "", ...added });
  }

  /** Changes a name that exists. */
  change(name: string, change: Partial<Omit<DefinedName, "name">>): DefinedName {
    const old = this.find(name);
    if (old === undefined) throw new ExcelError("ItemNotFound", `There is no name “${name}”.`);
    return this.put({ ...old, ...change });
  }

  /** Takes a name away. */
  delete(name: string): void {
    if (!this.#names.delete(name.toLowerCase())) throw new ExcelError("ItemNotFound", `There is no name “${name}”.`);
    this.#changed();
  }

  /** Keeps a name without asking whether Excel would let a person type it, as files need. */
  put(name: DefinedName): DefinedName {
    const kept = { ...name, formula: name.formula.startsWith("=") ? name.formula : `=${name.formula}` };
    this.#names.set(name.name.toLowerCase(), kept);
    this.#changed();
    return kept;
  }
}

/** Throws `InvalidArgument` for a text that cannot name a range or a table. */
export function checkName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!wellFormed || looksLikeCell(name))
    throw new ExcelError(
      "InvalidArgument",
      `“${name}” cannot be a name: it must start with a letter or an underscore, have no blanks, and not look like a cell.`,
    );
}
