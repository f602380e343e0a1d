import { DEFAULT_PROTECTION, type ProtectionOptions } from "../book/protection";
import { element, isOn, withAttributes, type XmlElement } from "./text/xml";

/** The attributes that forbid what an option allows. */
const FORBIDDING: Readonly<Record<keyof ProtectionOptions, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
};

/** Objects and scenarios may be edited unless the file says otherwise; all else is forbidden unless it says otherwise. */
function isForbiddenByDefault(attribute: string): boolean {
  return attribute !== "objects" && attribute !== "scenarios";
}

/** Reads what people may still do on a sheet; undefined where it is not protected. */
export function readProtection(stored: XmlElement | undefined): ProtectionOptions | undefined {
  if (stored === undefined || !isOn(stored.attributes["sheet"])) return undefined;
  const options = Object.entries(FORBIDDING).map(([option, attribute]) => [
    option,
    !isOn(stored.attributes[attribute], isForbiddenByDefault(attribute)),
  ]);
  return { ...DEFAULT_PROTECTION, ...(Object.fromEntries(options) as Partial<ProtectionOptions>) };
}

/** Writes the protection of a sheet; a password that was there stays. */
export function writeProtection(
  options: ProtectionOptions | undefined,
  had: XmlElement | undefined,
): readonly XmlElement[] {
  if (options === undefined) return [];
  const changes = Object.fromEntries(
    Object.entries(FORBIDDING).map(([option, attribute]) => {
      const forbidden = !options[option as keyof ProtectionOptions];
      return [attribute, forbidden === isForbiddenByDefault(attribute) ? undefined : forbidden];
    }),
  );
  return [withAttributes(had ?? element("sheetProtection"), { ...changes, sheet: true })];
}
