/** The longest header Excel keeps. */
const LONGEST = 255;

/**
 * Headers for the grades that an Excel table takes: none blank, none twice whatever their case, no line breaks. A grade
 * that is called like one of the `fixed` headers gets a remark: `Size (grade)`.
 */
export function tableHeaders(fixed: readonly string[], grades: readonly string[]): readonly string[] {
  const own = new Set(fixed.map(key));
  const taken = new Set(own);
  return grades.map((grade) => {
    const plain = grade
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST - 20);
    const wished = plain === "" || own.has(key(plain)) ? `${plain} (grade)`.trim() : plain;
    const header = firstFree(wished, (name) => taken.has(key(name)));
    taken.add(key(header));
    return header;
  });
}

/** The wished name, or else the first of `wished 2`, `wished 3` … that is free. */
function firstFree(wished: string, isTaken: (name: string) => boolean): string {
  let name = wished;
  for (let number = 2; isTaken(name); number++) name = `${wished} ${number}`;
  return name;
}

function key(header: string): string {
  return header.toLocaleLowerCase("en");
}
