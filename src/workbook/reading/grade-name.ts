import { type CellValue, type InputCell, plainText } from "./input-cells";

/** How a grade's name is written: one blank between words, none around them. */
export function gradeName(value: CellValue): string {
  return plainText(value).replace(/\s+/g, " ");
}

/** The name that a cell says: what it shows, where a number format makes more of a number than its digits, as `P1` or `1/2`. */
export function gradeNameIn({ kind, value, shown }: InputCell): string {
  const text = gradeName(shown);
  const showsMore = kind === "number" && /[^-\d.,#\sE+]/u.test(text);
  return showsMore ? text : gradeName(value);
}

/** What is the same for names that people take for the same: whatever letters are made of, and without what nobody sees. */
export function nameKey(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .toLocaleLowerCase("en");
}

/** A text with the letters, digits and signs of every width and make as the plain ones: `Ｋ／１` as `K/1`. */
export function foldedText(text: string): string {
  return text.normalize("NFKC");
}
