import { existsSync, readFileSync } from "node:fs";

/** The width and height of a PNG, which stand at the same place in each; undefined where the file is none. */
export function pngSize(file: URL): readonly [width: number, height: number] | undefined {
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file);
  const isPng = content.toString("latin1", 1, 4) === "PNG";
  return isPng ? [content.readUInt32BE(16), content.readUInt32BE(20)] : undefined;
}
