/** A refusal of a request, with the code that Office documents for it. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The refusal of an argument that is missing or of the wrong kind. */
export function invalidArgument(message: string): RequestError {
  return new RequestError("InvalidArgument", message);
}

/** The refusal of a member that this Excel does not have, or of an option of it that it does not know. */
export function apiNotFound(member: string): RequestError {
  return new RequestError("ApiNotFound", `The API you are trying to use could not be found: ${member}.`);
}

/** The code of a refusal; undefined for every other error, which is a defect of ours. */
export function refusalCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The status that a server would give for a code. */
export function statusOfCode(code: string): number {
  switch (code) {
    case "ItemNotFound":
      return 404;
    case "AccessDenied":
      return 403;
    case "ItemAlreadyExists":
    case "Conflict":
      return 409;
    case "GeneralException":
      return 500;
    default:
      return 400;
  }
}
