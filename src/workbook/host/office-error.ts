/**
 * Excel's code of an error, such as `AccessDenied`; nothing where the error is not Excel's. The error may come from another
 * window's world, so its class tells nothing.
 */
export function officeErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if (!("code" in error) || !("debugInfo" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
