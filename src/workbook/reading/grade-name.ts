import { type CellValue, plainText } from "./input-cells";

/** How a grade's name is written: one blank between words, none around them. */
export function gradeName(value: CellValue): string {
  return plainText(value).replace(/\s+/g, " ");
}

/** What is the same for names that people take for the same. */
export function nameKey(name: string): string {
  return name.toLocaleLowerCase("en");
}
