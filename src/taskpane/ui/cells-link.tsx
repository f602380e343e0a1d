import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { addressText, areaText, type PlacedArea } from "../../workbook/address";
import type { Tell } from "../effects/run-effect";
import { TEXTS } from "../texts";

/** Where cells are, to be clicked so that they are selected; with their sheet where it is another than the one spoken of. */
export function CellsLink({
  area,
  sheet,
  tell,
}: {
  readonly area: PlacedArea;
  readonly sheet: string;
  readonly tell: Tell;
}): ReactNode {
  const address = addressText(area);
  return (
    <Link
      as="button"
      inline
      title={TEXTS.goTo(address)}
      onClick={() => {
        tell({ kind: "selectAsked", address });
      }}
    >
      {cellsText(area, sheet)}
    </Link>
  );
}

/** Where cells are, in words. */
export function cellsText(area: PlacedArea, sheet: string): string {
  return area.sheet === sheet ? areaText(area) : addressText(area);
}
