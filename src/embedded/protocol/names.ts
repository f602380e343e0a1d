/** The name of a member as TypeScript writes it (`getRange`), from the one that travels (`GetRange`). */
export function memberName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The name of a member as it travels. */
export function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
