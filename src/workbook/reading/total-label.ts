import { nameKey } from "./grade-name";

/** How a row of totals is called where schools keep such lists, in lower case. */
const TOTALS: ReadonlySet<string> = new Set(
  [
    "total|totals|grand total|sub total|subtotal|overall|overall total|sum|all|all grades|all pupils|all students|all children",
    "whole school|school|school total|enrolment|enrollment|total enrolment|total enrollment|roll|total roll",
    "gesamt|insgesamt|gesamtzahl|gesamtsumme|summe|zwischensumme|total général|somme|sous-total|effectif total|ensemble",
    "totale|totale generale|somma|subtotale|tutti|total general|suma|suma total|subtotal general|todos|soma|total geral|todas",
    "totaal|eindtotaal|subtotaal|som|samtals|alls|i alt|sum i alt|totalt|summa|sammanlagt|yhteensä|kaikki|kokku",
    "razem|łącznie|ogółem|suma końcowa|celkem|součet|spolu|súčet|összesen|összeg|ukupno|skupaj|vsota|viso|kopā|iš viso",
    "toplam|genel toplam|σύνολο|γενικό σύνολο|итого|всего|сумма|разом|усього|всього|общо|сума|вкупно|укупно",
    "iomlán|iomlan|cyfanswm|tapeke|katoa|jumlah|tổng|tổng cộng|kabuuan|รวม|jami",
    '合計|計|総計|小計|総数|合计|总计|總計|小计|总数|總數|共计|共計|합계|총계|소계|총원|المجموع|مجموع|الإجمالي|סה״כ|סה"כ|סך הכל|कुल|योग',
  ]
    .flatMap((names) => names.split("|"))
    .map(nameKey),
);

/** Whether a grade's name is rather that of a row of totals, in any of many languages: `Total`, `Gesamt:`, `合計`. */
export function isTotalLabel(name: string): boolean {
  const bare = nameKey(name.normalize("NFKC"))
    .replace(/^[\s∑Σσ=–—-]+|[\s:.=–—-]+$/gu, "")
    .replace(/\s+/gu, " ");
  return TOTALS.has(bare) || TOTALS.has(bare.replaceAll("-", " ")) || /^[∑Σ]+$/u.test(name.trim());
}

/** Words that say of a row that others are summed up in it, wherever they stand in its name. */
const SUMS =
  /(?<![\p{L}\p{N}])(?:sub-?\s?totals?|totals?|gesamt|insgesamt|(?:zwischen)?summe|sous-tota(?:l|ux)|somme|suma|subtotal|totale|totaal|totalt|i alt|samtals|yhteensä|cyfanswm|iomlán|razem|celkem|合計|小計|总计|小计|합계|소계)(?![\p{L}\p{N}])/iu;

/** Whether a name speaks of a sum, of all grades or of some of them: `Total`, `KS1 total`, `Sous-total maternelle`. */
export function speaksOfTotal(name: string): boolean {
  return isTotalLabel(name) || SUMS.test(name.normalize("NFKC"));
}
