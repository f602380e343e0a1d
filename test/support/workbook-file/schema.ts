import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ParseOption, XmlDocument, xmlRegisterInputProvider, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { fsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { printTree, type Tree } from "./tree";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const XML = "http://www.w3.org/XML/1998/namespace";

/** The schema of each kind of part, by the namespace of its root. */
const SCHEMAS: Readonly<Record<string, string>> = {
  [SPREADSHEET]: "sml.xsd",
  [`${DRAWING}/spreadsheetDrawing`]: "dml-spreadsheetDrawing.xsd",
  [`${DRAWING}/chart`]: "dml-chart.xsd",
  [`${DRAWING}/main`]: "dml-main.xsd",
  [`${PACKAGE}/content-types`]: "opc-contentTypes.xsd",
  [`${PACKAGE}/relationships`]: "opc-relationships.xsd",
  [`${DOCUMENT}/extended-properties`]: "shared-documentPropertiesExtended.xsd",
  [`${DOCUMENT}/custom-properties`]: "shared-documentPropertiesCustom.xsd",
  [`${DOCUMENT}/customXml`]: "shared-customXmlDataProperties.xsd",
};

const validators = new Map<string, XsdValidator>();
xmlRegisterInputProvider(fsInputProviders);

/** What of a part the schema of its kind does not allow, each once; nothing for parts of kinds that have no schema here. */
export function schemaFaults(part: Tree): readonly string[] {
  const schema = SCHEMAS[part.namespace];
  if (schema === undefined) return [];
  const seen = asSeenWithoutExtensions(part, new Set());
  const document = XmlDocument.fromString(printTree(seen), { option: ParseOption.XML_PARSE_HUGE });
  try {
    validatorFor(schema).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return [...new Set(error.details.map(({ message }) => message.trim().replace(/\{[^}]*\}/g, "")))];
  } finally {
    document.dispose();
  }
}

function validatorFor(schema: string): XsdValidator {
  let validator = validators.get(schema);
  if (validator === undefined) {
    const path = fileURLToPath(new URL(`../schemas/${schema}`, import.meta.url));
    const document = XmlDocument.fromBuffer(readFileSync(path), { url: path });
    validator = XsdValidator.fromDoc(document);
    document.dispose();
    validators.set(schema, validator);
  }
  return validator;
}

/** A part as a reader sees it that knows no extension: what may be ignored is gone, and of choices the fallback is there. */
function asSeenWithoutExtensions(part: Tree, ignorable: ReadonlySet<string>, declared: Tree["prefixes"] = {}): Tree {
  const prefixes = { ...declared, ...part.prefixes };
  const named = part.attributes.get(`{${COMPATIBILITY}}Ignorable`)?.split(/\s+/) ?? [];
  const ignored = new Set([...ignorable, ...named.flatMap((prefix) => prefixes[prefix] ?? [])]);
  const isIgnored = (namespace: string) => ignored.has(namespace);
  return {
    ...part,
    attributes: new Map(
      [...part.attributes].filter(([key]) => {
        const namespace = /^\{([^}]*)\}/.exec(key)?.[1];
        return namespace === undefined || !(isIgnored(namespace) || [COMPATIBILITY, XML].includes(namespace));
      }),
    ),
    children: part.children
      .flatMap((one) =>
        one.namespace === COMPATIBILITY && one.name === "AlternateContent"
          ? (one.children.find(({ name }) => name === "Fallback")?.children ?? [])
          : [one],
      )
      .filter(({ namespace }) => !isIgnored(namespace))
      .map((one) => asSeenWithoutExtensions(one, ignored, prefixes)),
  };
}
