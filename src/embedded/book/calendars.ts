/** How many days lie between the two days from which the dates of a workbook can count: 1 January 1904 is day 1462 since 1900, and day 0. */
export const DAYS_TO_1904 = 1462;
