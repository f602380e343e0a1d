import { officeWindow } from "../../../src/embedded/host/office-window";

interface Timers {
  readonly setTimeout: (task: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

/** The window's timers, which are the page's alone. */
function timersOf(page: ReturnType<typeof officeWindow>): Timers {
  return page.globals as unknown as Timers;
}

describe("the window in which Microsoft's runtime runs", () => {
  it("gives a task what follows its time, as browsers do, and calls none that was forgotten", async () => {
    const page = officeWindow({ name: "", post: () => undefined, runScript: () => undefined });
    const { setTimeout: later, clearTimeout: forget } = timersOf(page);
    const given = await new Promise((resolve) => {
      forget(
        later(() => {
          resolve("forgotten");
        }),
      );
      later(
        (...rest) => {
          resolve(rest);
        },
        0,
        ["a batch"],
        3,
      );
    });
    expect(given).toEqual([["a batch"], 3]);
    page.close();
  });
});
