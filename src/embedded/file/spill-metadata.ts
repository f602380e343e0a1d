import type { Package } from "./package";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./text/part-types";
import { childOf, childrenOf, element } from "./text/xml";

/** Excel's name for the metadata of formulas whose results spill. */
const TYPE = "XLDAPR";

/**
 * The number of the cell metadata that marks a formula whose result may spill: that of the file, or that of a part which is
 * added when it is first asked for. Undefined where the file has metadata of other kinds only.
 */
export function spillMetadata(file: Package, workbookPath: string): () => number | undefined {
  let known: { readonly number: number | undefined } | undefined;
  return () => {
    known ??= { number: numberOrAdded(file, workbookPath) };
    return known.number;
  };
}

function numberOrAdded(file: Package, workbookPath: string): number | undefined {
  const part = file.relationships(workbookPath).find(({ type }) => type === RELATIONSHIPS.metadata);
  if (part !== undefined) return numberIn(file, part.target);
  file.putRelated(workbookPath, RELATIONSHIPS.metadata, "xl/metadata", metadata(), CONTENT_TYPES.metadata);
  return 1;
}

function numberIn(file: Package, path: string): number | undefined {
  const root = file.read(path);
  const types = childrenOf(childOf(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes["name"] === TYPE) + 1;
  const blocks = childrenOf(childOf(root, "cellMetadata"), "bk");
  const block = blocks.findIndex((each) => Number(childOf(each, "rc")?.attributes["t"]) === type);
  return type === 0 || block < 0 ? undefined : block + 1;
}

function metadata(): ReturnType<typeof element> {
  const yes = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));
  const type = element("metadataType", {
    name: TYPE,
    minSupportedVersion: 120_000,
    ...yes("copy", "pasteAll", "pasteValues", "merge", "splitFirst", "rowColShift", "clearFormats", "clearComments"),
    ...yes("assign", "coerce", "cellMeta"),
  });
  const spills = element("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 });
  const extension = element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, [spills]);
  const one = { count: 1 };
  return element("metadata", { xmlns: NAMESPACES.sheets, "xmlns:xda": NAMESPACES.dynamicArrays }, [
    element("metadataTypes", one, [type]),
    element("futureMetadata", { name: TYPE, ...one }, [element("bk", {}, [element("extLst", {}, [extension])])]),
    element("cellMetadata", one, [element("bk", {}, [element("rc", { t: 1, v: 0 })])]),
  ]);
}
