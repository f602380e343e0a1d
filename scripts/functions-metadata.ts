import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { withErrorArguments } from "./error-arguments.js";

/** What is used of the generator, which is a script without types of its own. */
interface Generator {
  readonly generateCustomFunctionsMetadata: (
    path: string,
  ) => Promise<{ readonly metadataJson: string; readonly errors: readonly string[] }>;
}

const signatures = fileURLToPath(new URL("../src/functions/signatures.ts", import.meta.url));

/** The metadata of the functions, from the comments of their signatures, as the build puts it beside the page. */
export async function functionsMetadata(): Promise<string> {
  const generator = createRequire(import.meta.url)("custom-functions-metadata") as Generator;
  const { metadataJson, errors } = await generator.generateCustomFunctionsMetadata(signatures);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return `${withErrorArguments(metadataJson)}\n`;
}
