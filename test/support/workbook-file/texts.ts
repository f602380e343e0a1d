import { child, children, type Tree } from "./tree";

/** A text as people see it: without the codes of characters that XML cannot hold. */
export function shownText(stored: string): string {
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text of an item of shared texts, or of one that stands in its cell. */
export function itemText(item: Tree | undefined): string {
  const pieces = (item?.children ?? []).map((piece) =>
    piece.name === "t" ? piece.text : piece.name === "r" ? (child(piece, "t")?.text ?? "") : "",
  );
  return shownText(pieces.join(""));
}

/** The items of the shared texts. */
export function itemsOf(sharedTexts: Tree | undefined): readonly Tree[] {
  return children(sharedTexts, "si");
}
