/** Where a window keeps its name through a reload. */
const KEPT = "class-cruncher-preview-window";
/** Before the names of windows, in what is held while they are open. */
const OPEN = "class-cruncher-preview:";
/** After a reload the page before may need a moment to let go. */
const PATIENCE_MILLISECONDS = 2000;

/** The name of this window: the same after a reload, and no other open window's, though that may have been duplicated. */
export async function windowName(): Promise<string> {
  const before = keptName();
  if (before !== undefined && (await hold(before))) return before;
  const name = crypto.randomUUID();
  await hold(name);
  try {
    sessionStorage.setItem(KEPT, name);
  } catch {
    // A browser that keeps nothing has a new name for the window after each reload.
  }
  return name;
}

/** The names of the windows that are open, as far as the browser tells. */
export async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(OPEN) === true ? [name.slice(OPEN.length)] : [])));
}

function keptName(): string | undefined {
  try {
    return sessionStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Holds a name for as long as the window is open; answers whether it is this window's. */
function hold(name: string): Promise<boolean> {
  const known = locks();
  if (known === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    known
      .request(OPEN + name, { signal }, () => {
        resolve(true);
        return new Promise(() => undefined);
      })
      .catch(() => {
        resolve(false);
      });
  });
}

/** Pages that come neither over https nor from this machine have none. */
function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
