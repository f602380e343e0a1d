import type { Area } from "./area";

/** The distances of a page, in points. */
export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

/** How large a sheet is printed: scaled by per cent, or fitted to a number of pages (0: as many as needed). */
export type PageZoom =
  | { readonly kind: "scale"; readonly percent: number }
  | { readonly kind: "fit"; readonly pagesWide: number; readonly pagesTall: number };

/** The texts of a page's head or foot, with Excel's codes such as `&P`. */
export interface HeaderFooter {
  readonly header: string;
  readonly footer: string;
}

/** How a sheet is printed. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel's number of the paper: 1 letter, 9 A4. */
  readonly paperSize: number;
  readonly zoom: PageZoom;
  readonly margins: PageMargins;
  readonly printAreas: readonly Area[];
  /** The rows with which a page begins because a person said so. */
  readonly rowBreaks: readonly number[];
  /** Rows printed at the top of each page. */
  readonly titleRows?: Area;
  /** Columns printed at the left of each page. */
  readonly titleColumns?: Area;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  readonly headerFooter: HeaderFooter;
}

/** How a new sheet is printed. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: 1,
  zoom: { kind: "scale", percent: 100 },
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
  printAreas: [],
  rowBreaks: [],
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  printOrder: "DownThenOver",
  headerFooter: { header: "", footer: "" },
};
