import type { Area } from "../book/area";
import type { BorderFormat, CellEdge } from "../book/cell-format";
import type { Json } from "../protocol/json";
import { method, type Parameter, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType, type PropertyMember } from "../protocol/office-object";
import { oneOf, whole } from "../protocol/parameters";
import { invalidArgument } from "../protocol/request-error";
import type { CellRange } from "./cell-range";
import { color } from "./color";
import { RANGE_BORDER, RANGE_BORDERS, type RangeEdge } from "./kinds";

/** Excel's names of the borders of a range. */
const BORDERS = [
  "DiagonalDown",
  "DiagonalUp",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "EdgeTop",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type BorderName = (typeof BORDERS)[number];

const border = (range: CellRange, name: BorderName): OfficeObject => OfficeObject.of(RANGE_BORDER, { range, name });

/** The borders of cells. */
export const rangeBordersType: ObjectType<CellRange> = {
  kind: RANGE_BORDERS,
  items: (range) => BORDERS.map((name) => border(range, name)),
  members: {
    count: readOnly(() => BORDERS.length),
    getItem: method([oneOf(...BORDERS)], (range, name) => border(range, name)),
    getItemAt: method([whole], (range, index) => {
      const name = BORDERS[index];
      if (name === undefined) throw invalidArgument("There is no such border.");
      return border(range, name);
    }),
  },
};

/** One border of cells. */
export const rangeBorderType: ObjectType<RangeEdge> = {
  kind: RANGE_BORDER,
  identity: ({ name }) => ({ _Id: name }),
  members: {
    sideIndex: readOnly(({ name }) => name),
    style: line("style", oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot")),
    weight: line("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
    color: line("color", color),
  },
};

const NO_LINE: BorderFormat = { style: "None", weight: "Thin", color: "#000000" };
const NEW_LINE: BorderFormat = { ...NO_LINE, style: "Continuous" };

function line<K extends keyof BorderFormat>(key: K, parameter: Parameter<BorderFormat[K]>): PropertyMember<RangeEdge> {
  return property(
    (edge) => agreedLine(edge, key),
    parameter,
    (edge, value) => {
      for (const { area, edge: side } of placesOf(edge)) {
        const old = edge.range.sheet.formatAt(area.top, area.left).borders[side] ?? NEW_LINE;
        edge.range.sheet.format(area, { borders: { [side]: { ...old, [key]: value } } });
      }
    },
  );
}

function agreedLine({ range, name }: RangeEdge, key: keyof BorderFormat): Json {
  const lines = placesOf({ range, name }).map(
    ({ area, edge }) => (range.sheet.formatAt(area.top, area.left).borders[edge] ?? NO_LINE)[key],
  );
  return lines.every((one) => one === lines[0]) ? (lines[0] ?? null) : null;
}

/** The cells of a border, and which edge of theirs it is. */
function placesOf({ range, name }: RangeEdge): readonly { readonly area: Area; readonly edge: CellEdge }[] {
  const { area } = range;
  const bottom = { ...area, top: area.top + area.rows - 1, rows: 1 };
  const right = { ...area, left: area.left + area.columns - 1, columns: 1 };
  switch (name) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: bottom, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ area: right, edge: "right" }];
    case "DiagonalDown":
      return [{ area, edge: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, edge: "diagonalUp" }];
    case "InsideHorizontal":
      return area.rows < 2
        ? []
        : [
            { area: { ...area, rows: area.rows - 1 }, edge: "bottom" },
            { area: { ...area, top: area.top + 1, rows: area.rows - 1 }, edge: "top" },
          ];
    case "InsideVertical":
      return area.columns < 2
        ? []
        : [
            { area: { ...area, columns: area.columns - 1 }, edge: "right" },
            { area: { ...area, left: area.left + 1, columns: area.columns - 1 }, edge: "left" },
          ];
  }
}
