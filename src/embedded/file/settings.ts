import type { Book, SettingValue } from "../book/book";
import { DamagedPartError, type Package } from "./package";
import { CONTENT_TYPES, RELATIONSHIPS } from "./text/part-types";
import { childrenOf, element, isOn, textElement, textOf } from "./text/xml";

const NAMESPACE = "urn:embedded-excel:settings";

/** Reads the add-in's settings, which stand in a part of their own; gives that part's path. */
export function readSettings(book: Book, file: Package, workbookPath: string): string | undefined {
  for (const { type, target } of file.relationships(workbookPath)) {
    if (type !== RELATIONSHIPS.customXml) continue;
    // Others keep here what they like, which need not even be XML.
    if (!holdsSettings(file, target)) continue;
    const root = file.read(target);
    if (root?.attributes["xmlns"] !== NAMESPACE) continue;
    book.startsAddIn = isOn(root.attributes["startsAddIn"]);
    for (const setting of childrenOf(root, "setting"))
      book.settings.set(setting.attributes["key"] ?? "", JSON.parse(textOf(setting)) as SettingValue);
    return target;
  }
  return undefined;
}

function holdsSettings(file: Package, path: string): boolean {
  try {
    return file.text(path)?.includes(NAMESPACE) === true;
  } catch (error) {
    if (error instanceof DamagedPartError) return false;
    throw error;
  }
}

/** The add-in's settings as one text, which is the same where they are. */
export function printedSettings(book: Book): string {
  return JSON.stringify([book.startsAddIn, [...book.settings]]);
}

/** Writes the add-in's settings where they changed. */
export function writeSettings(
  book: Book,
  file: Package,
  workbookPath: string,
  origin: { readonly settings: string; readonly settingsPath?: string } | undefined,
): void {
  const had = origin?.settingsPath;
  if (origin?.settings === printedSettings(book)) return;
  if (book.settings.size === 0 && !book.startsAddIn && had === undefined) return;
  const path = had ?? file.freePath("customXml/item", ".xml");
  const settings = [...book.settings].map(([key, value]) => ({
    ...textElement("setting", JSON.stringify(value)),
    attributes: { key },
  }));
  const root = element("settings", { xmlns: NAMESPACE, startsAddIn: book.startsAddIn || undefined }, settings);
  if (had !== undefined) file.change(path, root);
  else {
    file.put(path, root, CONTENT_TYPES.settings);
    file.relate(workbookPath, RELATIONSHIPS.customXml, path);
  }
}
