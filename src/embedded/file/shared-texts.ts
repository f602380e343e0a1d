import type { Package } from "./package";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./text/part-types";
import { fromStored, toStored } from "./stored-text";
import { PartText } from "./text/part-text";
import { childrenOf, element, elementsOf, textElement, textOf, type XmlElement } from "./text/xml";

/** The text of an item of shared texts; what only helps to read it aloud is left out. */
export function textOfItem(item: XmlElement | undefined): string {
  return fromStored(
    elementsOf(item)
      .filter(({ name }) => name === "t" || name === "r")
      .map((part) => (part.name === "t" ? textOf(part) : childrenOf(part, "t").map(textOf).join("")))
      .join(""),
  );
}

/** The texts that cells share: those of the file stay under their numbers, new ones come behind them. */
export class SharedTexts {
  readonly #padding: number;
  readonly #had: number;
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  /** Starts with so many texts of the file, of which its cells mean so many. */
  constructor(had: number, meant = 0) {
    this.#padding = Math.max(0, meant - had);
    this.#had = had + this.#padding;
  }

  /** The number of a text for one more cell. */
  indexOf(text: string): number {
    this.#uses++;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const index = this.#had + this.#indexes.size;
    this.#indexes.set(text, index);
    return index;
  }

  /** Counts one cell less that uses a text of the file. */
  release(): void {
    this.#uses--;
  }

  /** Writes what is new into the part of a file, or into a new one where the file has none. */
  write(file: Package, workbookPath: string, path: string | undefined): void {
    const fresh = [...this.#indexes.keys()];
    if (fresh.length === 0 && this.#uses === 0) return;
    const padding = fresh.length === 0 ? [] : Array.from({ length: this.#padding }, () => "");
    const items = [...padding, ...fresh].map((text) => element("si", {}, [textElement("t", toStored(text))]));
    const text = path === undefined ? undefined : file.text(path);
    if (path === undefined || text === undefined) {
      const list = element("sst", { xmlns: NAMESPACES.sheets, count: this.#uses, uniqueCount: items.length }, items);
      file.putRelated(workbookPath, RELATIONSHIPS.sharedStrings, "xl/sharedStrings", list, CONTENT_TYPES.sharedStrings);
      return;
    }
    const part = new PartText(text);
    const { count, uniqueCount } = part.attributesOf(part.root);
    part.setAttributes(part.root, {
      ...(count === undefined ? {} : { count: Math.max(0, Number(count) + this.#uses) }),
      ...(uniqueCount === undefined ? {} : { uniqueCount: this.#had - this.#padding + items.length }),
    });
    const added = items.map((item) => part.print(item)).join("");
    part.replace(part.root.closeStart, part.root.closeStart, added);
    file.changeText(path, part.toString());
  }
}
