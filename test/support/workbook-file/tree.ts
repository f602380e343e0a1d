import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlText } from "libxml2-wasm";

/** An element of a part as plain values, with every prefix resolved. */
export interface Tree {
  readonly namespace: string;
  readonly name: string;
  /** By their names; those of a namespace by `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The prefixes declared here, "" for the default one. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
  /** Its own text, without that of elements within. */
  readonly text: string;
}

/** Reads a part with libxml2, which the product does not use. @throws Error where it is no XML */
export function readTree(bytes: Uint8Array): Tree {
  const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_HUGE });
  try {
    return treeOf(document.root);
  } finally {
    document.dispose();
  }
}

function treeOf(element: XmlElement): Tree {
  const children: Tree[] = [];
  let text = "";
  for (let child = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) children.push(treeOf(child));
    else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  return {
    namespace: element.namespaceUri,
    name: element.name,
    attributes: new Map(
      element.attrs.map(({ namespaceUri, name, value }) => [
        namespaceUri === "" ? name : `{${namespaceUri}}${name}`,
        value,
      ]),
    ),
    prefixes: element.nsDeclarations,
    children,
    text,
  };
}

/** The first child of a name, or what is at the end of a path of names. */
export function child(parent: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  return path.reduce<Tree | undefined>((at, name) => at?.children.find((one) => one.name === name), parent);
}

/** The children of a name. */
export function children(parent: Tree | undefined, name: string): readonly Tree[] {
  return parent?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of a name within, whatever their depth. */
export function within(parent: Tree | undefined, ...names: readonly string[]): readonly Tree[] {
  return (parent?.children ?? []).flatMap((one) => [
    ...(names.includes(one.name) ? [one] : []),
    ...within(one, ...names),
  ]);
}

/** An attribute by its name, whatever its namespace. */
export function attribute(tree: Tree | undefined, name: string): string | undefined {
  const plain = tree?.attributes.get(name);
  if (plain !== undefined || tree === undefined) return plain;
  for (const [key, value] of tree.attributes) if (key.endsWith(`}${name}`)) return value;
  return undefined;
}

/** An attribute that is a number. */
export function numberAttribute(tree: Tree | undefined, name: string, absent = 0): number {
  const value = attribute(tree, name);
  return value === undefined || value === "" ? absent : Number(value);
}

/** Whether an attribute says yes. */
export function isYes(value: string | undefined): boolean {
  return value !== undefined && ["1", "true", "on"].includes(value.toLowerCase());
}

/** An element as XML, with its prefixes as they were resolved. */
export function printTree(tree: Tree): string {
  const prefixes = new Map<string, string>();
  const prefixOf = (namespace: string) => {
    if (!prefixes.has(namespace)) prefixes.set(namespace, `n${prefixes.size}`);
    return prefixes.get(namespace) ?? "";
  };
  const print = (one: Tree, root: boolean): string => {
    const name = one.namespace === "" ? one.name : `${prefixOf(one.namespace)}:${one.name}`;
    const attributes = [...one.attributes].map(([key, value]) => {
      const [, namespace = "", local = key] = /^\{([^}]*)\}(.*)$/.exec(key) ?? [];
      return ` ${namespace === "" ? local : `${prefixOf(namespace)}:${local}`}="${escaped(value)}"`;
    });
    const inner = escaped(one.text) + one.children.map((each) => print(each, false)).join("");
    // What is within is printed first, so that the root knows every namespace that is used.
    const declared = root ? [...prefixes].map(([namespace, prefix]) => ` xmlns:${prefix}="${escaped(namespace)}"`) : [];
    return `<${name}${declared.join("")}${attributes.join("")}>${inner}</${name}>`;
  };
  return print(tree, true);
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
