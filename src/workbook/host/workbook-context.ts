/** One conversation with the workbook, as `Excel.run` hands it over; the floors above only pass it on. */
export type WorkbookContext = Excel.RequestContext;
