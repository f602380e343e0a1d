import { readFileSync } from "node:fs";
import { associateRibbonCommands, RIBBON_COMMANDS, type RibbonEvent } from "../../src/commands/ribbon-commands";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

function pressing(perform: (command: string) => Promise<void>) {
  const actions = new Map<string, (event?: RibbonEvent | null) => Promise<void>>();
  const defects: unknown[] = [];
  associateRibbonCommands({ associate: (name, action) => actions.set(name, action) }, perform, (error) =>
    defects.push(error),
  );
  const press = async (name: string): Promise<number> => {
    let completed = 0;
    await actions.get(name)?.({ completed: () => completed++ });
    return completed;
  };
  /** Calls the action as Excel does for a shortcut. */
  const pressKeys = async (name: string): Promise<void> => actions.get(name)?.(null);
  return { names: [...actions.keys()], defects, press, pressKeys };
}

describe("the buttons of the ribbon", () => {
  it("are those of the manifest and of the shortcuts", () => {
    const { names } = pressing(() => Promise.resolve());
    const buttons = [...read("manifest.xml").matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, name]) => name);
    const { actions, shortcuts } = JSON.parse(read("assets/shortcuts.json")) as {
      actions: { id: string }[];
      shortcuts: { action: string }[];
    };
    const keys = actions.map(({ id }) => id);
    expect([...buttons, ...keys].sort()).toEqual([...names].sort());
    expect(shortcuts.map(({ action }) => action)).toEqual(keys);
  });

  it.each(Object.entries(RIBBON_COMMANDS))("%s performs %s, and ends once", async (name, command) => {
    const performed: string[] = [];
    const { press, defects } = pressing((asked) => {
      performed.push(asked);
      return Promise.resolve();
    });
    expect(await press(name)).toBe(1);
    expect(performed).toEqual([command]);
    expect(defects).toEqual([]);
  });

  it("work by a shortcut too, for which Excel hands over no event", async () => {
    const performed: string[] = [];
    const { pressKeys, defects } = pressing((asked) => {
      performed.push(asked);
      return Promise.resolve();
    });
    await pressKeys("ShowPane");
    expect([performed, defects]).toEqual([["showPane"], []]);
  });

  it("end also where the work fails, which is then told", async () => {
    const failure = new Error("no work");
    const { press, defects } = pressing(() => Promise.reject(failure));
    expect(await press("FindClasses")).toBe(1);
    expect(defects).toEqual([failure]);
  });
});
