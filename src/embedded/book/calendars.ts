/** How many days lie between the two days from which the dates of a workbook can count: 1 January 1904 is day 1462 since 1900, and day 0. */
export const DAYS_TO_1904 = 1462;

/** The serial number behind the last day that Excel knows, 31 December 9999, where days are counted from 1900. */
export const AFTER_LAST_DAY = 2_958_466;
