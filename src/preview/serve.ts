import { servePreview } from "./server";

const USUAL_PORT = 4310;

/** The preview's door: serves it until it is interrupted. */
const wished = process.env["PORT"];
process.stdout.write("Preparing the preview (building its pages takes a moment the first time) …\n");
try {
  const { address } = await servePreview(wished === undefined ? USUAL_PORT : Number(wished));
  process.stdout.write(`Open ${address} in any browser. Ctrl+C ends it.\n`);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const told = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    taken
      ? `Port ${wished ?? USUAL_PORT} is in use: another preview may be running. Choose another: PORT=4311 npm run preview\n`
      : `The preview could not be started: ${told}\n`,
  );
  process.exitCode = 1;
}
