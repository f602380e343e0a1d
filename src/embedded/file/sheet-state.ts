import { DEFAULT_PAGE_LAYOUT } from "../book/page-layout";
import type { Line } from "../book/line";
import type { Sheet } from "../book/sheet";

type KeptMember =
  | "name"
  | "visibility"
  | "tabColor"
  | "frozen"
  | "showGridlines"
  | "showHeadings"
  | "page"
  | "protection"
  | "merged"
  | "conditionalFormats"
  | "validations"
  | "standardWidth"
  | "standardHeight";

/** What a sheet was when its file was read: saving writes only what is other now. Its cells count their changes themselves. */
export interface SheetState extends Readonly<Pick<Sheet, KeptMember>> {
  readonly columns: ReadonlyMap<number, Line>;
  readonly rows: ReadonlyMap<number, Line>;
}

/** What a sheet is now. Its parts are values that never change, so that they need no copy. */
export function stateOf(sheet: Sheet): SheetState {
  const { name, visibility, tabColor, frozen, showGridlines, showHeadings, page, protection } = sheet;
  const { merged, conditionalFormats, validations, standardWidth, standardHeight } = sheet;
  return {
    ...{ name, visibility, tabColor, frozen, showGridlines, showHeadings, page, protection },
    ...{ merged, conditionalFormats, validations, standardWidth, standardHeight },
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
  };
}

/** What a sheet is of which no file tells. */
export const BLANK_STATE: SheetState = {
  name: "",
  visibility: "Visible",
  tabColor: undefined,
  frozen: { rows: 0, columns: 0 },
  showGridlines: true,
  showHeadings: true,
  page: DEFAULT_PAGE_LAYOUT,
  protection: undefined,
  merged: [],
  conditionalFormats: [],
  validations: [],
  standardWidth: 48,
  standardHeight: 15,
  columns: new Map(),
  rows: new Map(),
};

/** Whether two values, which JSON could say, are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
