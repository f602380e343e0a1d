/**
 * A text as its words are looked up: small letters without accents, of every width alike, one blank between words. `1º` becomes
 * `1`, `Åk.` becomes `ak`.
 */
export function plainWords(text: string): string {
  return text
    .replace(/[ºª°]/g, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase("en")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .replace(/[^\p{L}\p{N}%#]+/gu, " ")
    .trim();
}
