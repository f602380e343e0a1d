import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * LibreOffice's settings that bring it nearest to Excel: everything is calculated on opening; a text in arithmetic is read as a
 * number also in the ways of the language (`5%`, `9/1/2015`), an empty one is `#VALUE!`.
 */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  ["Calc/Formula/Load", "OOXMLRecalcMode", "0"],
  ["Calc/Formula/Syntax", "StringConversion", "3"],
  ["Calc/Formula/Syntax", "EmptyStringAsZero", "false"],
];

/** Whether LibreOffice is installed here. */
export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Opens a workbook in LibreOffice, lets it calculate everything, and gives back the file that it saves: `fods` is flat OpenDocument XML. */
export function calculatedByLibreOffice(workbook: Uint8Array, format: "fods" | "xlsx"): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  const saved = join(folder, "saved");
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settingsFile());
    writeFileSync(join(folder, "formulas.xlsx"), workbook);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...`--headless --norestore --convert-to ${format} --outdir`.split(" "),
        saved,
        join(folder, "formulas.xlsx"),
      ],
      { stdio: "pipe", env: { ...process.env, LC_ALL: "en_US.UTF-8" } },
    );
    return readFileSync(join(saved, `formulas.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function settingsFile(): string {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join("")}<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item></oor:items>`;
}
