import type { Sheet } from "../book/sheet";
import { chartOfAnchor } from "./drawings";
import type { FileOrigin } from "./origin";
import { childOf, childrenOf, descendantsOf, elementsOf, type XmlElement } from "./text/xml";

/** What of a sheet's part names cells and is only kept, so that it would stay where it is, by what people call it. */
const STAYING: Readonly<Record<string, string>> = {
  protectedRanges: "ranges that some may change",
  scenarios: "scenarios of Excel's",
  autoFilter: "a filter",
  sortState: "an order of sorting",
  dataConsolidate: "a consolidation",
  customSheetViews: "views of its own",
  hyperlinks: "links",
  colBreaks: "page breaks",
  cellWatches: "watched cells",
  ignoredErrors: "errors that are not to be shown",
  smartTags: "smart tags",
  legacyDrawing: "notes or comments",
  oleObjects: "objects",
  controls: "controls",
};

/**
 * What of a file names cells of a sheet and would not follow them, because it is only kept: in words, `links`. undefined
 * where rows and columns can come and go.
 */
export function partsThatStay(origin: FileOrigin | undefined, sheet: Sheet): string | undefined {
  if (origin === undefined) return undefined;
  const own = origin.sheets.get(sheet.id);
  const parts = elementsOf(own?.root).flatMap(({ name }) => STAYING[name] ?? []);
  const kept = sheet.conditionalFormats.some(
    ({ rule }) => rule.kind === "Kept" && childrenOf(rule.content as XmlElement, "formula").length > 0,
  );
  const formulasOfExtensions = [...origin.sheets.values()].some(({ root }) => {
    const extensions = childOf(root, "extLst");
    return extensions !== undefined && descendantsOf(extensions, "xm:f").length > 0;
  });
  const paths = origin.package.paths();
  const understood = [...origin.sheets.values()].reduce((sum, { charts }) => sum + charts.size, 0);
  return [
    ...parts,
    ...(hasPictures(origin, sheet) ? ["pictures or shapes"] : []),
    ...(kept || formulasOfExtensions ? ["rules or small charts in cells of a kind that is only kept"] : []),
    ...(paths.some((path) => /pivotCache/i.test(path)) ? ["a pivot table"] : []),
    ...(paths.filter((path) => /\/chart\d*\.xml$/.test(path)).length > understood
      ? ["a chart of a kind that is only kept"]
      : []),
  ][0];
}

/** Whether a drawing of the sheet holds more than charts that are understood. */
function hasPictures(origin: FileOrigin, sheet: Sheet): boolean {
  const own = origin.sheets.get(sheet.id);
  if (own?.drawingPath === undefined) return false;
  const known = [...own.charts.values()].map(({ relationshipId }) => relationshipId);
  return elementsOf(origin.package.read(own.drawingPath)).some((anchor) => {
    const chart = chartOfAnchor(anchor);
    return chart === undefined || !known.includes(chart);
  });
}
