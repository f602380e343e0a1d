import { commandOfKey, commandWhileTyping, type Key, type Manner } from "../../../src/preview/cells/key-command";

/** A key as it is written in documents: `Ctrl+Shift+A`. */
function key(text: string): Key {
  const parts = text.split(/\+(?=.)/);
  return {
    key: parts.at(-1) ?? "",
    ctrl: parts.includes("Ctrl"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
  };
}

describe("what a key asks for", () => {
  it.each([
    ["ArrowDown", "move"],
    ["Ctrl+Shift+ArrowDown", "move"],
    ["PageUp", "move"],
    ["Alt+PageUp", "move"],
    ["Ctrl+Home", "move"],
    ["Enter", "advance"],
    ["Shift+Tab", "advance"],
    ["Ctrl+a", "all"],
    ["Ctrl+ ", "columns"],
    ["Shift+ ", "rows"],
    ["F2", "edit"],
    ["Backspace", "retype"],
    ["Delete", "clear"],
    ["Escape", "letGo"],
    ["Ctrl+PageDown", "otherSheet"],
    ["Alt+ArrowDown", "openList"],
    ["Shift+F10", "openMenu"],
    ["Ctrl+z", "undo"],
    ["Ctrl+Shift+Z", "redo"],
    ["Ctrl+y", "redo"],
    ["Ctrl++", "insertLines"],
    ["Ctrl+-", "deleteLines"],
    ["F6", "leave"],
  ])("%s in the cells: %s", (text, wanted) => {
    expect(commandOfKey(key(text))?.do).toBe(wanted);
  });

  it.each(["a", "1", "=", "-", " ", "Ctrl+c", "Ctrl+v", "Ctrl+x", "Shift+A", "Dead", "Process"])(
    "%s is left to the field, which begins an entry with it, or to the browser",
    (text) => {
      expect(commandOfKey(key(text))).toBeUndefined();
    },
  );

  it.each<[string, Manner, string | undefined]>([
    ["Enter", "over", "commit"],
    ["Shift+Tab", "within", "commit"],
    ["Ctrl+Enter", "over", "commit"],
    ["Escape", "within", "cancel"],
    ["Alt+Enter", "within", "breakLine"],
    ["F2", "over", "changeManner"],
    ["F4", "over", "turnReference"],
    ["ArrowLeft", "over", "commit"],
    ["ArrowLeft", "within", undefined],
    ["Home", "within", undefined],
    ["Backspace", "over", undefined],
    ["Ctrl+z", "over", undefined],
  ])("%s while typing %s a cell: %s", (text, manner, wanted) => {
    expect(commandWhileTyping(key(text), manner)?.do).toBe(wanted);
  });
});
