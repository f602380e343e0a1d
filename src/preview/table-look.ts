import type { CellFormat } from "../embedded/book/cell-format";
import type { Table } from "../embedded/book/table";

/** The accent colours of Excel's table styles, by the number at the end of a style's name modulo seven. */
const ACCENTS = ["#70AD47", "#404040", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5"] as const;

/** The look of a table's cell: what its style says where the cell itself says nothing. A close cousin of Excel's styles. */
export function tableFormat(table: Table, row: number, own: CellFormat): CellFormat {
  const { style, showBandedRows } = table.look;
  const kind = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (kind === null || own.fill !== undefined) return own;
  const accent = ACCENTS[Number(kind[2]) % ACCENTS.length] ?? ACCENTS[0];
  const filled = kind[1] !== "Light";
  const isHeader = table.headerArea?.top === row;
  const isTotals = table.totalsArea?.top === row;
  if (isHeader && filled) return { ...own, fill: accent, font: { ...own.font, bold: true, color: "#FFFFFF" } };
  if (isHeader || isTotals) return { ...own, font: { ...own.font, bold: true } };
  const banded = showBandedRows && (row - table.bodyArea.top) % 2 === 0;
  return banded ? { ...own, fill: `color-mix(in srgb, ${accent} ${filled ? 18 : 10}%, white)` } : own;
}
