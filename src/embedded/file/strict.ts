import type { XmlElement } from "./text/xml";

const OFFICE = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";

/** Whether an address of a namespace or of a kind of arrow is one of strict files. */
export function isStrictAddress(address: string): boolean {
  return address.startsWith(STRICT);
}

/** The address by which strict files call what others call by this one; addresses that both share stay as they are. */
export function strictAddress(address: string): string {
  const kind =
    /^(spreadsheetml|drawingml|officeDocument)\/2006\/(main|chart|chartDrawing|spreadsheetDrawing|diagram|picture|relationships|extended-properties|custom-properties|customXml|docPropsVTypes)(.*)$/.exec(
      address.startsWith(OFFICE) ? address.slice(OFFICE.length) : "",
    );
  if (kind === null) return address;
  const [, family = "", name = "", rest = ""] = kind;
  return `${STRICT}${family}/${STRICT_NAMES[name] ?? name}${rest}`;
}

/** The address by which most files call what strict files call by this one. */
export function usualAddress(address: string): string {
  const [, family, name = "", rest = ""] =
    /^(spreadsheetml|drawingml|officeDocument)\/([^/]*)(.*)$/.exec(
      isStrictAddress(address) ? address.slice(STRICT.length) : "",
    ) ?? [];
  if (family === undefined) return address;
  const [usual = name] = Object.entries(STRICT_NAMES).find(([, strict]) => strict === name) ?? [];
  return `${OFFICE}${family}/2006/${usual}${rest}`;
}

const STRICT_NAMES: Readonly<Record<string, string>> = {
  "extended-properties": "extendedProperties",
  "custom-properties": "customProperties",
};

/** An element with its namespaces as strict files name them. */
export function asStrict(element: XmlElement): XmlElement {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    name,
    name === "xmlns" || name.startsWith("xmlns:") || name === "uri" ? strictAddress(value) : value,
  ]);
  return {
    ...element,
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children: element.children.map((child) => (child.type === "element" ? asStrict(child) : child)),
  };
}
