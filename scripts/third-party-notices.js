/** What the solver is, of which no package file tells enough. */
const GLPK = `The solver is GLPK, the GNU Linear Programming Kit (https://www.gnu.org/software/glpk/), by Andrew Makhorin and others,
under the GNU General Public License, version 3 or later. It is compiled to WebAssembly by the package glpk.js
(https://github.com/jvail/glpk.js), which states the same licence, version 3 (GPL-3.0). The source of both is at these
addresses. Class Cruncher's own code is under version 3 or later; as it is published here, with glpk.js in it, version 3
applies to the whole. Its text is in LICENSE.txt.`;

/** Licences under which a package may be published within ours; any other fails the build. */
const FITTING = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "GPL-3.0"];

/** Collects the notices of every package that is built into the add-in. */
export const thirdPartyNotices = {
  outputFilename: "third-party-notices.json",
  unacceptableLicenseTest: (licence) => !FITTING.includes(licence),
  includeNoticeText: true,
  additionalFiles: { "third-party-notices.txt": noticesOf },
};

/** Packages that state their licence without its text, and a package of the same owner under the same licence that has it. */
const TEXT_OF_SAME_OWNER = { "@fluentui/react-icons": "@fluentui/react-button" };

/** The notices for people, each text once, under the packages that it is of. */
function noticesOf(packages) {
  const texts = new Map(packages.map(({ name, licenseText }) => [name, licenseText]));
  const namesByText = new Map();
  for (const { name, version, license, noticeText } of packages) {
    const own = texts.get(name) ?? texts.get(TEXT_OF_SAME_OWNER[name]);
    if (!own) throw new Error(`${name} has no text of its licence that could be published with it.`);
    const text = name === "glpk.js" ? "Its text is in LICENSE.txt." : [own, noticeText ?? ""].join("\n").trim();
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const notices = [...namesByText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const said = [`Class Cruncher is published with the following in it.\n\n${GLPK}`, ...notices];
  return `${said.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
