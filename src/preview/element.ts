/** Makes an element with attributes, properties (`onclick`, `textContent` …) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], "style" | "dataset">> & { readonly class?: string } = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  const { class: className, ...others } = properties;
  if (className !== undefined) made.className = className;
  Object.assign(made, others);
  made.append(...children);
  return made;
}

/** The element of the page with this id. @throws where the page has none of that kind */
export function byId<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no element “${id}” of that kind.`);
  return found;
}
