import type { Book } from "../embedded/book/book";
import type { Sheet } from "../embedded/book/sheet";
import type { Layout, Sight } from "./cells/sight";
import { drawChart } from "./chart-drawing";
import { element } from "./element";
import { pixels } from "./sheet-layout";

/** The charts of a sheet, above its cells. */
export class SheetCharts {
  readonly #all = element("div", { class: "charts" });
  /** The charts once more, where frozen rows would cover them. */
  readonly #still = element("div", { class: "charts still-charts", ariaHidden: "true" });

  /** What is laid over the cells that scroll. */
  get elements(): readonly HTMLElement[] {
    return [this.#all, this.#still];
  }

  /** Shows the charts of a sheet as they are now. */
  show(book: Book, sheet: Sheet): void {
    const draw = (): SVGSVGElement[] =>
      sheet.charts.map(({ content }) => {
        const drawing = drawChart(book, sheet, content);
        Object.assign(drawing.style, { left: `${pixels(content.left)}px`, top: `${pixels(content.top)}px` });
        return drawing;
      });
    this.#all.replaceChildren(...draw());
    this.#still.replaceChildren(...(sheet.frozen.rows > 0 ? draw() : []));
  }

  /** Keeps what lies over frozen rows where those are. */
  place({ rows, columns, frozen }: Layout, { scrolledDown }: Sight): void {
    Object.assign(this.#still.style, {
      width: `${columns.start(columns.count)}px`,
      height: `${rows.start(frozen.rows)}px`,
      transform: `translateY(${scrolledDown}px)`,
    });
  }
}
