/** Opens a page in the person's browser where Excel itself has to do so, on a desktop. Answers whether it does. */
export function openInBrowser(address: string): boolean {
  if (!("Office" in window)) return false;
  const context = Office.context as Partial<Office.Context> | undefined;
  if (context?.requirements?.isSetSupported("OpenBrowserWindowApi", "1.1") !== true) return false;
  context.ui?.openBrowserWindow(address);
  return true;
}
