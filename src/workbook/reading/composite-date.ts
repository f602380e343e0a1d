import { nameKey } from "./grade-name";

/** The days 0 of Excel's two calendars: the usual one, as far as dates after February 1900 go, and that of old files from a Mac. */
const DAYS_ZERO = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)] as const;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * What a person wanted who typed `1/2` and got a date: `1+2`, where its month and day, or also its year, are grades. Nothing in
 * a workbook tells Excel's add-ins from when it counts its days, so that what the cell shows has to agree.
 */
export function compositeBehindDate(serial: number, shown: string, gradeNames: readonly string[]): string | undefined {
  return gradesBehindDate(serial, shown, gradeNames)
    ?.map((position) => gradeNames[position])
    .join("+");
}

/** What a person wanted who typed the band `1-3` and got a date: `1+2+3`, which is none. */
export function bandBehindDate(serial: number, shown: string, gradeNames: readonly string[]): string | undefined {
  const grades = gradesBehindDate(serial, shown, gradeNames);
  const [first, last] = [grades?.at(0), grades?.at(-1)];
  return first === undefined || last === undefined ? undefined : gradeNames.slice(first, last + 1).join("+");
}

/** The grades whose numbers are a date's month and day, or also its year, in their order. */
function gradesBehindDate(serial: number, shown: string, gradeNames: readonly string[]): readonly number[] | undefined {
  const date = DAYS_ZERO.map((zero) => new Date(zero + Math.floor(serial) * MILLISECONDS_A_DAY)).find((date) =>
    couldBeShown(date, shown),
  );
  if (date === undefined) return undefined;
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
      return [...distinct].toSorted((a, b) => a - b);
    }
  }
  return undefined;
}

/** Whether a text that shows a date's day or year shows this one's. */
function couldBeShown(date: Date, shown: string): boolean {
  if (Number.isNaN(date.getTime())) return false;
  const numbers = [...shown.matchAll(/\d+/g)].map(([digits]) => Number(digits) % 100);
  return numbers.length === 0 || numbers.includes(date.getUTCDate()) || numbers.includes(date.getUTCFullYear() % 100);
}
