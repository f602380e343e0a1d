import type { StartupChoice } from "../../application/sharing/startup-choice";

/** Reads and changes what the workbook tells Excel of the add-in. */
export interface Startup {
  readonly read: () => Promise<StartupChoice>;
  readonly choose: (change: Partial<StartupChoice>) => Promise<void>;
}

/** The setting in a document that keeps Office from asking. */
const NO_QUESTION = "Office.DisableTrustUX";

/** Excel's own settings, kept in the workbook. `office` is asked for Microsoft's library once it is needed. */
export function createStartup(office: () => typeof Office): Startup {
  /** The settings as the document has them now: those in memory may be older, and saving writes all of them. */
  const fresh = async (): Promise<Office.Settings> => {
    const { settings } = office().context.document;
    await finished((told) => {
      settings.refreshAsync(told);
    });
    return settings;
  };
  return {
    read: async () => ({
      starts: (await office().addin.getStartupBehavior()) === office().StartupBehavior.load,
      quiet: (await fresh()).get(NO_QUESTION) === true,
    }),
    choose: async ({ starts, quiet }) => {
      const { addin, StartupBehavior } = office();
      if (starts !== undefined) await addin.setStartupBehavior(starts ? StartupBehavior.load : StartupBehavior.none);
      if (quiet === undefined) return;
      const settings = await fresh();
      if (quiet) settings.set(NO_QUESTION, true);
      else settings.remove(NO_QUESTION);
      await finished((told) => {
        settings.saveAsync(told);
      });
    },
  };
}

/** What Office tells by a callback, as a promise. */
function finished(begin: (told: (result: Office.AsyncResult<unknown>) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    begin(({ error }) => {
      // Only a failed result has an error.
      if ((error as Office.Error | undefined) === undefined) resolve();
      else reject(new Error(error.message));
    });
  });
}
