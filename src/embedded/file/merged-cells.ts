import { printArea } from "../book/address";
import type { Area } from "../book/area";
import { readAreas } from "./areas-text";
import { isSame } from "./sheet-state";
import type { PartText } from "./text/part-text";
import { childElements } from "./text/xml-text";
import { childOf, childrenOf, element, type XmlElement } from "./text/xml";

/** Reads the areas of cells that are shown as one. */
export function readMerged(root: XmlElement): readonly Area[] {
  return childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => readAreas(attributes["ref"]));
}

/** Writes which cells are shown as one where that changed; what is merged still keeps its text. */
export function patchMerged(part: PartText, now: readonly Area[], had: readonly Area[]): void {
  if (isSame(now, had)) return;
  const [list] = part.named("mergeCells");
  const isStill = (area: Area) => now.some((one) => isSame(one, area));
  const kept = (list === undefined ? [] : childElements(part.text, list)).filter((one) =>
    readAreas(part.attributesOf(one)["ref"]).every(isStill),
  );
  const added = now.filter((area) => !had.some((one) => isSame(one, area)));
  const texts = [
    ...kept.map(({ start, end }) => part.text.slice(start, end)),
    ...added.map((area) => part.print(element("mergeCell", { ref: printArea(area) }))),
  ];
  const text = texts.length === 0 ? "" : part.wrap("mergeCells", { count: texts.length }, texts.join(""));
  if (list === undefined) part.insert("mergeCells", text);
  else part.replace(list.start, list.end, text);
}
