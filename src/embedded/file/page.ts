import { printArea } from "../book/address";
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "../book/page-layout";
import { childOf, element, isOn, numberOf, textElement, textOf, withAttributes, type XmlElement } from "./xml";

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

/** The elements that say how a sheet is printed, by their names; what they said beside that stays. */
export function writePage(page: PageLayout, root: XmlElement): Readonly<Record<string, readonly XmlElement[]>> {
  const { margins, zoom, headerFooter } = page;
  const old = (name: string) => childOf(root, name) ?? element(name);
  const options = withAttributes(old("printOptions"), {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    gridLines: page.printGridlines || undefined,
    headings: page.printHeadings || undefined,
  });
  const setup = withAttributes(old("pageSetup"), {
    paperSize: page.paperSize,
    orientation: page.orientation.toLowerCase(),
    scale: zoom.kind === "scale" && zoom.percent !== 100 ? zoom.percent : undefined,
    fitToWidth: zoom.kind === "fit" ? zoom.pagesWide : undefined,
    fitToHeight: zoom.kind === "fit" ? zoom.pagesTall : undefined,
    pageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : undefined,
    blackAndWhite: page.blackAndWhite || undefined,
  });
  const inches = (points: number) => Math.round((points / POINTS_OF_INCH) * 1e8) / 1e8;
  const distances = Object.fromEntries(
    Object.entries(margins).map(([side, points]) => [side, inches(points as number)]),
  );
  const texts = [
    ...(headerFooter.header === "" ? [] : [textElement("oddHeader", headerFooter.header)]),
    ...(headerFooter.footer === "" ? [] : [textElement("oddFooter", headerFooter.footer)]),
  ];
  const others = (childOf(root, "headerFooter")?.children ?? []).filter(
    (child) => child.type === "element" && child.name !== "oddHeader" && child.name !== "oddFooter",
  );
  return {
    printOptions: Object.keys(options.attributes).length === 0 ? [] : [options],
    pageMargins: [
      element("pageMargins", {
        left: distances["left"],
        right: distances["right"],
        top: distances["top"],
        bottom: distances["bottom"],
        header: distances["header"],
        footer: distances["footer"],
      }),
    ],
    pageSetup: [setup],
    headerFooter:
      texts.length + others.length === 0 ? [] : [{ ...old("headerFooter"), children: [...texts, ...others] }],
  };
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
