import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { FileOrigin } from "./origin";
import { childOf, childrenOf, type XmlElement } from "./text/xml";

/** What a tab of a file stands for: a sheet of the book, or a sheet without cells, such as a chart's, which is kept as it was. */
export type Tab = Sheet | XmlElement;

/** Whether a tab is a sheet of the book. */
export function isOfBook(tab: Tab): tab is Sheet {
  return !("attributes" in tab);
}

/** The tabs of a book in the order in which its file lists them, those without cells where they were. */
export function tabsOf(book: Book, origin: FileOrigin | undefined): readonly Tab[] {
  const tabs: Tab[] = [...book.sheets];
  if (origin === undefined) return tabs;
  storedTabs(origin.root).forEach((stored, position) => {
    if (origin.otherTabs.includes(stored)) tabs.splice(position, 0, stored);
  });
  return tabs;
}

/** The tabs as the workbook's part lists them. */
export function storedTabs(root: XmlElement): readonly XmlElement[] {
  return childrenOf(childOf(root, "sheets"), "sheet");
}
