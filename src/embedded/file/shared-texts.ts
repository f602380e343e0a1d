import { NAMESPACES } from "./part-types";
import { fromStored, toStored } from "./stored-text";
import { childrenOf, element, elementsOf, textElement, textOf, withAttributes, type XmlElement } from "./xml";

/** The text of an item of shared texts, or of a text that stands in its cell; what only helps to read it aloud is left out. */
export function textOfItem(item: XmlElement | undefined): string {
  return fromStored(
    elementsOf(item)
      .filter(({ name }) => name === "t" || name === "r")
      .map((part) => (part.name === "t" ? textOf(part) : childrenOf(part, "t").map(textOf).join("")))
      .join(""),
  );
}

/** The texts that cells share in a file that is written; those it had keep their numbers. */
export class SharedTexts {
  readonly #root: XmlElement;
  readonly #items: XmlElement[];
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  /** Starts with the texts of the file, or with none. */
  constructor(root: XmlElement | undefined) {
    this.#root = root ?? element("sst", { xmlns: NAMESPACES.sheets });
    this.#items = [...elementsOf(this.#root)];
    this.#items.forEach((item, index) => {
      const plain = elementsOf(item).every(({ name }) => name === "t");
      const text = textOfItem(item);
      if (plain && !this.#indexes.has(text)) this.#indexes.set(text, index);
    });
  }

  /** The number of a text; the number it had in its cell is kept, since the text may be formatted in parts. */
  indexOf(text: string, had?: number): number {
    this.#uses++;
    if (had !== undefined) return had;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#items.push(element("si", {}, [textElement("t", toStored(text))]));
    this.#indexes.set(text, this.#items.length - 1);
    return this.#items.length - 1;
  }

  /** The part as it is now. */
  root(): XmlElement {
    const counts = { count: this.#uses, uniqueCount: this.#items.length };
    return { ...withAttributes(this.#root, counts), children: this.#items };
  }
}
