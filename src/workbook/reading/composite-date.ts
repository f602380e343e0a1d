import { nameKey } from "./grade-name";

/** The day 0 of Excel's calendar, as far as dates after February 1900 go. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

/** What a person wanted who typed `1/2` and got a date: `1+2`, where its month and day, or also its year, are grades. */
export function compositeBehindDate(serial: number, gradeNames: readonly string[]): string | undefined {
  const date = new Date(DAY_ZERO + Math.floor(serial) * MILLISECONDS_A_DAY);
  if (Number.isNaN(date.getTime())) return undefined;
  const [year, month, day] = [date.getUTCFullYear() % 100, date.getUTCMonth() + 1, date.getUTCDate()];
  const known = gradeNames.map(nameKey);
  const candidates = [
    [month, day, year],
    [month, day],
    [month, year],
  ];
  for (const numbers of candidates) {
    const positions = numbers.map((number) => known.indexOf(String(number)));
    const distinct = new Set(positions);
    if (!distinct.has(-1) && distinct.size === positions.length) {
      return [...distinct]
        .toSorted((a, b) => a - b)
        .map((position) => gradeNames[position])
        .join("+");
    }
  }
  return undefined;
}
