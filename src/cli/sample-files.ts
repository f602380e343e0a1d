import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { presetCalled, PRESETS } from "../planning/presets";
import type { Preset } from "../planning/preset";
import { UsageError } from "./arguments";
import { pathFrom, pathToShow, samplePath } from "./paths";
import { writePreset, writeSample } from "./write-sample";

const ALL = "all";

/** How the command is used. */
export const SAMPLES_USAGE = `Usage: npm run --silent build:sample -- [--preset PLACE [--out FILE] | --preset ${ALL} [--out FOLDER]]

Writes assets/sample.xlsx anew, or workbooks with a school under the rules of a place.

  --preset PLACE   ${PRESETS.map(({ id }) => id).join(", ")}
  --preset ${ALL}     a workbook for each of them
  --out            where the workbook goes, or the folder for all; otherwise PLACE.xlsx in the current folder
`;

/** Writes the workbooks that the words ask for, and answers what was written, a line each. @throws UsageError */
export async function buildSamples(words: readonly string[], today: Date): Promise<readonly string[]> {
  const { preset, out, help } = parse(words);
  if (help === true) return [SAMPLES_USAGE.trimEnd()];
  if (preset === undefined) {
    if (out !== undefined) throw new UsageError("--out goes with --preset; the sample has its own place.");
    await writeSample();
    return [`Written to ${pathToShow(samplePath())}.`];
  }
  if (preset !== ALL) return [await written(called(preset), pathFrom(out ?? `${preset}.xlsx`), today)];
  const folder = pathFrom(out ?? ".");
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  for (const one of PRESETS) lines.push(await written(one, join(folder, `${one.id}.xlsx`), today));
  return lines;
}

async function written(preset: Preset, path: string, today: Date): Promise<string> {
  try {
    await writePreset(preset, path, today);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new UsageError(`${pathToShow(path)} is there already. Name another file with --out.`);
    if (code === "ENOENT" || code === "EISDIR")
      throw new UsageError(`${pathToShow(path)} cannot be written: is its folder there?`, { cause: error });
    throw error;
  }
  return `Written to ${pathToShow(path)}: ${preset.place}.`;
}

function called(id: string): Preset {
  const preset = presetCalled(id);
  if (preset !== undefined) return preset;
  throw new UsageError(
    `There are no rules called “${id}”. There are: ${PRESETS.map((known) => known.id).join(", ")}, or ${ALL}.`,
  );
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { preset: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
