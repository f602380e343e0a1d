/** What is said on the page of presets, beside the sentences. */
export const PRESET_TEXTS = {
  looking: "Looking up the rules …",
  place: "Place",
  lead: "Rules of class size as places publish them. Most are no hard limits of one class: see what they are, and change in the cells what is otherwise with you.",
  leftOut: "Left out",
  ours: "Not from the source",
  fillTitle: (sheet: string) => `In your cells (${sheet})`,
  fill: "Fill these cells",
  fillHint: "Only cells that have names are filled, and it can be undone. Everything else stays as it is.",
  nothing: "Your cells hold these limits already, as far as they have names.",
  afterwards: "Afterwards this is to be mended",
  insert: "Add a sheet with these rules",
  insertHint: "Adds a sheet with a school of the place, ready to type over.",
} as const;
