/** How letters look. Colours are `#RRGGBB`; sizes are points. */
export interface FontFormat {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly color: string;
}

/** How a border looks, in Excel's words. */
export type BorderStyle = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";

/** How thick a border is, in Excel's words. */
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

/** One edge of a cell. */
export interface BorderFormat {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

/** The edges a cell has. */
const CELL_EDGES = ["top", "right", "bottom", "left", "diagonalDown", "diagonalUp"] as const;

/** One edge of a cell. */
export type CellEdge = (typeof CELL_EDGES)[number];

/** Everything about the look of a cell; a value that never changes, so cells share it. */
export interface CellFormat {
  readonly numberFormat: string;
  /** The colour behind the cell; undefined is no fill. */
  readonly fill?: string;
  readonly font: FontFormat;
  readonly borders: Readonly<Partial<Record<CellEdge, BorderFormat>>>;
  readonly horizontalAlignment:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly verticalAlignment: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  /** Degrees from -90 to 90, or 180 for letters one below the other. */
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** The font of a new workbook. */
export const DEFAULT_FONT: FontFormat = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  color: "#000000",
};

/** The format of a cell that nobody has formatted. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  font: DEFAULT_FONT,
  borders: {},
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
};

/** A change to a format: only what is named changes; a fill or a border of null is taken away. */
export interface FormatChange extends Partial<Omit<CellFormat, "font" | "borders" | "fill">> {
  fill?: string | null;
  font?: Partial<FontFormat>;
  borders?: Readonly<Partial<Record<CellEdge, BorderFormat | null>>>;
}

/** The format after a change. */
function changedFormat(format: CellFormat, change: FormatChange): CellFormat {
  const fill = change.fill === undefined ? format.fill : change.fill;
  const changed: CellFormat & { fill?: string } = {
    ...format,
    ...withoutLook(change),
    font: { ...format.font, ...change.font },
    borders: changedBorders(format.borders, change.borders ?? {}),
  };
  delete changed.fill;
  return fill === undefined || fill === null ? changed : { ...changed, fill };
}

/** Makes one change to formats. Cells that shared a format share the changed one, so that it is compared and written once. */
export function changing(change: FormatChange): (format: CellFormat) => CellFormat {
  const changed = new Map<CellFormat, CellFormat>();
  return (format) => {
    const known = changed.get(format) ?? changedFormat(format, change);
    changed.set(format, known);
    return known;
  };
}

/** Whether two formats look the same. */
export function sameFormat(a: CellFormat, b: CellFormat): boolean {
  return a === b || formatKey(a) === formatKey(b);
}

const keys = new WeakMap<CellFormat, string>();

/** A text that is the same for formats that look the same; made once for each, since few formats are asked about often. */
export function formatKey(format: CellFormat): string {
  const key = keys.get(format) ?? JSON.stringify(sorted(format));
  keys.set(format, key);
  return key;
}

function withoutLook(change: FormatChange): Partial<Omit<CellFormat, "font" | "borders" | "fill">> {
  const rest = { ...change };
  delete rest.fill;
  delete rest.font;
  delete rest.borders;
  return rest;
}

function changedBorders(
  borders: CellFormat["borders"],
  change: Readonly<Partial<Record<CellEdge, BorderFormat | null>>>,
): CellFormat["borders"] {
  const result: Partial<Record<CellEdge, BorderFormat>> = {};
  for (const edge of CELL_EDGES) {
    const border = change[edge] === undefined ? borders[edge] : change[edge];
    if (border !== undefined && border !== null && border.style !== "None") result[edge] = border;
  }
  return result;
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
