import { type Area, cellArea } from "../book/area";
import type { PageLayout, PageMargins } from "../book/page-layout";
import type { Sheet } from "../book/sheet";
import type { JsonObject } from "../protocol/json";
import { child, method, type Parameter, property } from "../protocol/members";
import { OfficeObject, type ObjectType, type PropertyMember } from "../protocol/office-object";
import { either, flag, number, objectOf, oneOf, record, text } from "../protocol/parameters";
import { apiNotFound, invalidArgument } from "../protocol/request-error";
import { rangeOfAddress } from "./cell-range";
import { HEADER_FOOTER, HEADERS_FOOTERS, PAGE_BREAK, PAGE_BREAKS, PAGE_LAYOUT, RANGE, type RowBreak } from "./kinds";
import { rangeObject, type Workshop } from "./workshop";

/** How a sheet is printed. */
export function pageLayoutType({ book }: Workshop): ObjectType<Sheet> {
  const areaOf = (sheet: Sheet, given: { readonly area: Area } | string): Area =>
    typeof given === "string" ? rangeOfAddress(book, sheet, given).area : given.area;
  const place = either(objectOf(RANGE), text);
  return {
    kind: PAGE_LAYOUT,
    members: {
      orientation: setting("orientation", oneOf("Portrait", "Landscape")),
      paperSize: property(
        ({ page }) => PAPERS[page.paperSize] ?? null,
        text,
        (sheet, name) => {
          const known = Object.entries(PAPERS).find(([, paper]) => paper === name);
          if (known === undefined) throw invalidArgument(`“${name}” is not a paper that is known here.`);
          change(sheet, { paperSize: Number(known[0]) });
        },
      ),
      printGridlines: setting("printGridlines", flag),
      printHeadings: setting("printHeadings", flag),
      blackAndWhite: setting("blackAndWhite", flag),
      centerHorizontally: setting("centerHorizontally", flag),
      centerVertically: setting("centerVertically", flag),
      printOrder: setting("printOrder", oneOf("DownThenOver", "OverThenDown")),
      topMargin: margin("top"),
      rightMargin: margin("right"),
      bottomMargin: margin("bottom"),
      leftMargin: margin("left"),
      headerMargin: margin("header"),
      footerMargin: margin("footer"),
      zoom: property(zoomOf, record, (sheet, zoom) => {
        change(sheet, { zoom: readZoom(zoom) });
      }),
      headersFooters: child((sheet) => OfficeObject.of(HEADERS_FOOTERS, sheet)),
      setPrintArea: method([place], (sheet, given) => {
        change(sheet, { printAreas: [areaOf(sheet, given)] });
      }),
      setPrintTitleRows: method([place], (sheet, given) => {
        change(sheet, { titleRows: areaOf(sheet, given) });
      }),
      setPrintTitleColumns: method([place], (sheet, given) => {
        change(sheet, { titleColumns: areaOf(sheet, given) });
      }),
      setPrintMargins: method([oneOf("Points", "Inches", "Centimeters"), record], (sheet, unit, margins) => {
        const changed = Object.entries(margins).map(([edge, length]) => [edge, number(length) * POINTS[unit]]);
        change(sheet, { margins: { ...sheet.page.margins, ...(Object.fromEntries(changed) as Partial<PageMargins>) } });
      }),
      getPrintTitleRowsOrNullObject: method([], (sheet) => {
        const { titleRows } = sheet.page;
        return titleRows === undefined ? null : rangeObject({ sheet, area: titleRows });
      }),
    },
  };
}

/** The texts at the head and foot of the pages of a sheet, by kinds of page. */
export const headersFootersType: ObjectType<Sheet> = {
  kind: HEADERS_FOOTERS,
  members: { defaultForAllPages: child((sheet) => OfficeObject.of(HEADER_FOOTER, sheet)) },
};

/** The texts at the head and foot of every page. */
export const headerFooterType: ObjectType<Sheet> = {
  kind: HEADER_FOOTER,
  members: {
    leftHeader: section("header", "L"),
    centerHeader: section("header", "C"),
    rightHeader: section("header", "R"),
    leftFooter: section("footer", "L"),
    centerFooter: section("footer", "C"),
    rightFooter: section("footer", "R"),
  },
};

/** The rows with which a page begins because a person said so. */
export function pageBreaksType({ book }: Workshop): ObjectType<Sheet> {
  const place = either(objectOf(RANGE), text);
  return {
    kind: PAGE_BREAKS,
    members: {
      add: method([place], (sheet, given) => {
        const { top } = typeof given === "string" ? rangeOfAddress(book, sheet, given).area : given.area;
        // Every sheet begins with a page.
        if (top === 0) throw invalidArgument("No page can end before the first row.");
        const rowBreaks = [...new Set([...sheet.page.rowBreaks, top])].sort((a, b) => a - b);
        change(sheet, { rowBreaks });
        return OfficeObject.of(PAGE_BREAK, { sheet, row: top });
      }),
      getCount: method([], ({ page }) => page.rowBreaks.length),
      removePageBreaks: method([], (sheet) => {
        change(sheet, { rowBreaks: [] });
      }),
    },
  };
}

/** One of them. */
export const pageBreakType: ObjectType<RowBreak> = {
  kind: PAGE_BREAK,
  members: {
    getCellAfterBreak: method([], ({ sheet, row }) => rangeObject({ sheet, area: cellArea(row, 0) })),
    delete: method([], ({ sheet, row }) => {
      change(sheet, { rowBreaks: sheet.page.rowBreaks.filter((one) => one !== row) });
    }),
  },
};

/** Excel's names of papers, by their numbers. */
const PAPERS: Readonly<Record<number, string>> = { 1: "Letter", 3: "Tabloid", 5: "Legal", 8: "A3", 9: "A4", 11: "A5" };
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function change(sheet: Sheet, changed: Partial<PageLayout>): void {
  sheet.page = { ...sheet.page, ...changed };
  sheet.tellOther();
}

type PlainSetting = {
  [K in keyof PageLayout]: PageLayout[K] extends string | boolean ? K : never;
}[keyof PageLayout];

function setting<K extends NonNullable<PlainSetting>>(
  key: K,
  parameter: Parameter<PageLayout[K]>,
): PropertyMember<Sheet> {
  return property(
    ({ page }) => page[key],
    parameter,
    (sheet, value) => {
      change(sheet, { [key]: value });
    },
  );
}

function margin(edge: keyof PageMargins): PropertyMember<Sheet> {
  return property(
    ({ page }) => page.margins[edge],
    number,
    (sheet, length) => {
      change(sheet, { margins: { ...sheet.page.margins, [edge]: length } });
    },
  );
}

function zoomOf({ page: { zoom } }: Sheet): JsonObject {
  if (zoom.kind === "scale") return { scale: zoom.percent };
  return {
    ...(zoom.pagesWide === 0 ? {} : { horizontalFitToPages: zoom.pagesWide }),
    ...(zoom.pagesTall === 0 ? {} : { verticalFitToPages: zoom.pagesTall }),
  };
}

function readZoom(zoom: JsonObject): PageLayout["zoom"] {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall, ...unknown } = zoom;
  const [surplus] = Object.keys(unknown);
  if (surplus !== undefined) throw apiNotFound(`PageLayoutZoomOptions.${surplus}`);
  const count = (given: unknown): number => (typeof given === "number" ? given : 0);
  if (scale !== undefined && scale !== null) return { kind: "scale", percent: number(scale) };
  return { kind: "fit", pagesWide: count(wide), pagesTall: count(tall) };
}

/** One third of a head or foot; Excel keeps the three in one text: `&LLeft&CMiddle&RRight`. */
function section(where: "header" | "footer", mark: "L" | "C" | "R"): PropertyMember<Sheet> {
  return property(
    ({ page }) => sections(page.headerFooter[where])[mark],
    text,
    (sheet, value) => {
      const thirds = sections(sheet.page.headerFooter[where]);
      thirds[mark] = value;
      const { L, C, R } = thirds;
      const whole = (L === "" ? "" : `&L${L}`) + (C === "" ? "" : `&C${C}`) + (R === "" ? "" : `&R${R}`);
      change(sheet, { headerFooter: { ...sheet.page.headerFooter, [where]: whole } });
    },
  );
}

type Thirds = Record<"L" | "C" | "R", string>;

function sections(whole: string): Thirds {
  const found: Thirds = { L: "", C: "", R: "" };
  const marked = /^&[LCR]/.test(whole) || whole === "" ? whole : `&C${whole}`;
  for (const [, mark, content] of marked.matchAll(/&([LCR])((?:&&|(?!&[LCR])[\s\S])*)/g)) {
    if (mark === "L" || mark === "C" || mark === "R") found[mark] = content ?? "";
  }
  return found;
}
