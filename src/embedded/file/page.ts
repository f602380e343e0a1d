import { printArea } from "../book/address";
import { COLUMNS_OF_SHEET } from "../book/area";
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "../book/page-layout";
import { isSame } from "./sheet-state";
import type { PartText } from "./text/part-text";
import { childElements, localName } from "./text/xml-text";
import {
  type AttributeValue,
  childOf,
  childrenOf,
  element,
  isOn,
  numberOf,
  textElement,
  textOf,
  type XmlElement,
} from "./text/xml";

const POINTS_OF_INCH = 72;

/** Reads how a sheet is printed, without what stands among the names (print area and titles). */
export function readPage(root: XmlElement): PageLayout {
  const setup = childOf(root, "pageSetup")?.attributes ?? {};
  const options = childOf(root, "printOptions")?.attributes ?? {};
  const margins = childOf(root, "pageMargins")?.attributes ?? {};
  const headerFooter = childOf(root, "headerFooter");
  const fit = isOn(childOf(root, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"]);
  const inches = (side: keyof PageLayout["margins"]) => {
    const size = numberOf(margins[side]);
    return size === undefined ? DEFAULT_PAGE_LAYOUT.margins[side] : Math.round(size * POINTS_OF_INCH * 1e4) / 1e4;
  };
  return {
    orientation: setup["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: numberOf(setup["paperSize"]) ?? 1,
    zoom: fit
      ? { kind: "fit", pagesWide: numberOf(setup["fitToWidth"]) ?? 1, pagesTall: numberOf(setup["fitToHeight"]) ?? 1 }
      : { kind: "scale", percent: numberOf(setup["scale"]) ?? 100 },
    margins: {
      top: inches("top"),
      right: inches("right"),
      bottom: inches("bottom"),
      left: inches("left"),
      header: inches("header"),
      footer: inches("footer"),
    },
    printAreas: [],
    rowBreaks: childrenOf(childOf(root, "rowBreaks"), "brk").flatMap(({ attributes }) => {
      const row = numberOf(attributes["id"]);
      return row === undefined || !isOn(attributes["man"]) ? [] : [row];
    }),
    centerHorizontally: isOn(options["horizontalCentered"]),
    centerVertically: isOn(options["verticalCentered"]),
    printGridlines: isOn(options["gridLines"]),
    printHeadings: isOn(options["headings"]),
    blackAndWhite: isOn(setup["blackAndWhite"]),
    printOrder: setup["pageOrder"] === "overThenDown" ? "OverThenDown" : "DownThenOver",
    headerFooter: {
      header: textOf(childOf(headerFooter, "oddHeader")),
      footer: textOf(childOf(headerFooter, "oddFooter")),
    },
  };
}

/** Writes what changed in how a sheet is printed; what its part says beside that stays, and nothing is said unasked. */
export function patchPage(part: PartText, page: PageLayout, had: PageLayout): void {
  const changed = (one: keyof PageLayout) => !isSame(page[one], had[one]);
  const { zoom, margins } = page;
  const when = (one: keyof PageLayout, attributes: Readonly<Record<string, AttributeValue>>) =>
    changed(one) ? attributes : {};
  part.change("printOptions", {
    ...when("centerHorizontally", { horizontalCentered: page.centerHorizontally || undefined }),
    ...when("centerVertically", { verticalCentered: page.centerVertically || undefined }),
    ...when("printGridlines", { gridLines: page.printGridlines || undefined }),
    ...when("printHeadings", { headings: page.printHeadings || undefined }),
  });
  if (changed("margins")) {
    const inches = (points: number) => Math.round((points / POINTS_OF_INCH) * 1e8) / 1e8;
    const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
    part.change("pageMargins", Object.fromEntries(sides.map((side) => [side, inches(margins[side])])));
  }
  part.change("pageSetup", {
    ...when("paperSize", { paperSize: page.paperSize }),
    ...when("zoom", {
      scale: zoom.kind === "scale" && zoom.percent !== 100 ? zoom.percent : undefined,
      fitToWidth: zoom.kind === "fit" && zoom.pagesWide !== 1 ? zoom.pagesWide : undefined,
      fitToHeight: zoom.kind === "fit" && zoom.pagesTall !== 1 ? zoom.pagesTall : undefined,
    }),
    ...when("printOrder", { pageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : undefined }),
    ...when("orientation", { orientation: page.orientation.toLowerCase() }),
    ...when("blackAndWhite", { blackAndWhite: page.blackAndWhite || undefined }),
  });
  if (changed("rowBreaks")) patchRowBreaks(part, page.rowBreaks);
  if (changed("headerFooter")) patchHeaderFooter(part, page.headerFooter, had.headerFooter);
}

function patchRowBreaks(part: PartText, rows: readonly number[]): void {
  const breaks = rows.map((row) => element("brk", { id: row, max: COLUMNS_OF_SHEET - 1, man: true }));
  const counts = { count: breaks.length, manualBreakCount: breaks.length };
  part.put("rowBreaks", breaks.length === 0 ? [] : [element("rowBreaks", counts, breaks)]);
}

function patchHeaderFooter(part: PartText, now: PageLayout["headerFooter"], had: PageLayout["headerFooter"]): void {
  const [old] = part.named("headerFooter");
  const stored = old === undefined ? [] : childElements(part.text, old);
  const lines = [
    { name: "oddHeader", text: now.header, changed: now.header !== had.header },
    { name: "oddFooter", text: now.footer, changed: now.footer !== had.footer },
  ].map(({ name, text, changed }) => {
    const before = stored.find((one) => localName(one.name) === name);
    if (!changed) return before === undefined ? "" : part.text.slice(before.start, before.end);
    return text === "" ? "" : part.print(textElement(name, text));
  });
  const others = stored.filter((one) => !["oddHeader", "oddFooter"].includes(localName(one.name)));
  const content = [...lines, ...others.map(({ start, end }) => part.text.slice(start, end))].join("");
  const text =
    content === "" ? "" : part.wrap("headerFooter", old === undefined ? {} : part.attributesOf(old), content);
  if (old === undefined) part.insert("headerFooter", text);
  else part.replace(old.start, old.end, text);
}

/** The names by which files hold the area and the titles of a sheet's print, as they refer to the sheet. */
export function printNames(quotedSheet: string, page: PageLayout): readonly { name: string; formula: string }[] {
  const refer = (areas: readonly (PageLayout["titleRows"] | undefined)[]) =>
    areas.flatMap((area) => (area === undefined ? [] : [`${quotedSheet}!${printArea(area, true)}`])).join(",");
  return [
    { name: "_xlnm.Print_Area", formula: refer(page.printAreas) },
    { name: "_xlnm.Print_Titles", formula: refer([page.titleColumns, page.titleRows]) },
  ].filter(({ formula }) => formula !== "");
}
