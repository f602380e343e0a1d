import type { Issue } from "../../workbook/reading/issue";
import { PRIORITIES } from "../../planning/priority";
import { errorSentence } from "./error-value";
import { INPUT_TEXTS, inputMeaning, wantedNumber } from "./input-texts";
import { counted, listed, quoted } from "./wording";

/** What an issue is about, where it is and what to do, in sentences for the person at the workbook. */
export function issueSentence(issue: Issue): string {
  // The compiler knows that each kind has its sentence, but not that this one is of this issue's kind.
  const sentence = SENTENCES[issue.kind] as (issue: Issue) => string;
  return sentence(issue);
}

/** The sentence of each kind of issue. */
const SENTENCES: { readonly [K in Issue["kind"]]: (issue: Extract<Issue, { readonly kind: K }>) => string } = {
  nameMissing: (issue) =>
    `The workbook has no name ${issue.name}. Select the cells with ${inputMeaning(issue.name)}, then name them ${issue.name} in the box left of the formula bar.`,
  nameWithoutCells: (issue) =>
    `The cells of the name ${issue.name} were deleted (#REF!). Choose Formulas > Name Manager and point ${issue.name} to its cells again, or delete the name.`,
  optionalWithoutCells: (issue) =>
    `The cells of the name ${issue.name} were deleted (#REF!), so ${INPUT_TEXTS[issue.name].withoutCells}. Forget the name, or choose Formulas > Name Manager and point it to cells again.`,
  nameUnresolved: (issue) =>
    `The name ${issue.name} is the formula ${issue.formula}, which gives no cells here. Choose Formulas > Name Manager and point ${issue.name} to the cells themselves.`,
  nameComputed: (issue) =>
    `The name ${issue.name} is the formula ${issue.formula}, which gives several values but no cells to read. Type the formula into cells of a sheet, then choose Formulas > Name Manager and point ${issue.name} to those cells.`,
  mergedCells: (issue) =>
    `${where(issue)} is merged, but each grade needs a cell of its own for ${inputMeaning(issue.name)}. Choose Home > Merge & Center to unmerge it, then fill each of its cells.`,
  classTooLarge: (issue) =>
    `${where(issue)} allows a class of ${issue.size} children of ${quoted(issue.of)}, but sizes beyond ${issue.most} cannot be compared exactly. Type the largest class there may be.`,
  notOneCell: (issue) =>
    `${where(issue)} should be one cell, but several of its cells are filled. Point the name ${issue.name} to a single cell.`,
  notOneLine: (issue) =>
    `${where(issue)} should be one row or one column, but is a block. Point the name ${issue.name} to just the row or column that holds ${inputMeaning(issue.name)}.`,
  lengthsDiffer: (issue) =>
    `${where(issue)} has ${cells(issue.cells)}, but ${issue.besideAddress ? `${issue.besideAddress} (${issue.beside})` : issue.beside} has ${issue.besideCells}. Give ${issue.name} one cell for each ${issue.beside === "Grades" ? "grade" : "row of Composites"}${issue.oneForAll ? ", or a single cell for all" : ""}.`,
  notAGrid: (issue) =>
    `${where(issue)} should hold one row for each class and one column for each grade, in the order of Grades, but has ${counted(issue.columns, "column")} for ${counted(issue.grades, "grade")}. Point the name ${issue.name} to just the children of each class.`,
  noGrades: (issue) =>
    `${where(issue)} should hold the names of the grades, but is blank. Type one grade in each cell, youngest first.`,
  gradeWithoutName: (issue) =>
    `${where(issue)} should hold the name of a grade, but is blank beside the children in ${issue.childrenAddress ?? "Children"}. Type the grade's name, or clear the children.`,
  gradeTwice: (issue) =>
    `${where(issue)} names the grade ${quoted(issue.grade)} again${issue.firstAddress ? ` after ${issue.firstAddress}` : ""}. Give each grade a name of its own.`,
  blankCell: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}${issue.of === undefined ? "" : ` for grade ${quoted(issue.of)}`}, but is blank. Type ${INPUT_TEXTS[issue.name].typeIntoBlank ?? "a number"}.`,
  textForNumber: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, but holds ${quoted(issue.shown)}. Type just the number.`,
  ambiguousNumber: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, but holds the text ${quoted(issue.shown)}, which can be read in more than one way. Type the number in digits alone.`,
  fraction: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, but is ${issue.value}. Type a number without a fraction.`,
  negativeNumber: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, but is ${issue.value}. Type a number that is not below zero.`,
  numberTooSmall: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, ${issue.least} or more, but is ${issue.value}. Type a larger number.`,
  numberTooLarge: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, ${issue.most} or fewer, but is ${issue.value}. Type a smaller number.`,
  gradeNameTooLong: (issue) =>
    `${where(issue)}: the name of the grade ${quoted(issue.grade)} has ${issue.characters} characters, and may have ${issue.most} at most. Type a shorter name.`,
  errorValue: (issue) => errorSentence(where(issue), issue.shown),
  dateForValue: (issue) =>
    `${where(issue)} holds a date (${issue.shown}) where ${issue.name === "Grades" ? "the name of a grade" : wantedNumber(issue.name)} should be. Format the cell as ${issue.name === "Grades" ? "text" : "a number"} (Home > Number Format) and type it again.`,
  dateForComposite: (issue) =>
    `${where(issue)} should be ${issue.band ? "a band of grades" : "a composite"}, but Excel has turned it into a date (${issue.shown}). Type it with a plus sign, as in ${issue.suggestion ?? "1+2"}, or format the cell as text first.`,
  minimumAboveMaximum: (issue) =>
    `${where(issue)}: the smallest class of ${issue.composite ? "composite" : "grade"} ${quoted(issue.of)} is ${issue.minimum}, above its largest, ${issue.maximum}${issue.maximumAddress ? ` (${issue.maximumAddress})` : ""}. Lower the smallest or raise the largest.`,
  unknownGrade: (issue) =>
    issue.grade === ""
      ? `${where(issue)}: the ${compositeOrBand(issue)} ${quoted(issue.composite)} has no grade beside one of its signs. Use ${listed(issue.known, "or")}, with / or + between them.`
      : `${where(issue)}: the ${compositeOrBand(issue)} ${quoted(issue.composite)} names the grade ${quoted(issue.grade)}, which is not among the grades. Use ${listed(issue.known, "or")}, with ${issue.isLine ? "a dash" : "/ or +"} between them.`,
  gradeTwiceInComposite: (issue) =>
    `${where(issue)}: the composite ${quoted(issue.composite)} names the grade ${quoted(issue.grade)} twice. Name each of its grades once.`,
  tooFewGrades: (issue) =>
    `${where(issue)} should be a composite of two or more grades, but names only ${quoted(issue.composite)}. Type its grades with / or + between them, as in K/1, or clear the cell.`,
  compositeTwice: (issue) =>
    `${where(issue)} lists the ${compositeOrBand(issue)} ${quoted(issue.composite)} again${issue.firstAddress ? ` after ${issue.firstAddress}` : ""}. Clear one of the two.`,
  ambiguousComposite: (issue) =>
    `${where(issue)}: the ${compositeOrBand(issue)} ${quoted(issue.composite)} can be read as ${listed(issue.readings, "or as")}. ${issue.band ? "Name each of its grades, with + between them." : "Put each grade into a cell of its own, side by side, and let the name Composites cover those columns."}`,
  lineBackwards: (issue) =>
    `${where(issue)}: ${quoted(issue.line)} begins with the older grade. Type the younger one first: ${issue.younger}–${issue.older}.`,
  lineWithoutComposites: (issue) =>
    `${where(issue)}: ${quoted(issue.line)} names no composite, as it asks for ${issue.size} of ${counted(issue.grades, "grade")}. Ask for two or more neighbours, and for no more than there are grades.`,
  lineTooLong: (issue) =>
    `${where(issue)}: ${quoted(issue.line)} names ${issue.composites} composites, more than the ${issue.most} that can be tried. Say how many grades may share a class, as in “any 2 neighbours”.`,
  lineAmongGrades: (issue) =>
    `${where(issue)}: ${quoted(issue.line)} stands beside other cells of its row. Give it a row of its own.`,
  notAverages: (issue) =>
    `${where(issue)} should hold a row for each band of grades, with the grades, their largest average and, if there is one, their smallest, but has ${counted(issue.columns, "column")}. Point the name ${issue.name} to two or three columns.`,
  bandWithoutGrades: (issue) =>
    `${where(issue)} should name the grades of an average, but is blank beside one. Type them, as in K or 1–3, or clear the average.`,
  notAboveZero: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, but is ${issue.value}. Type a larger number, or clear the row.`,
  tooManyDecimals: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, but is ${issue.value}. Type at most ${issue.most} decimals.`,
  shareOutOfBounds: (issue) =>
    `${where(issue)} should be ${wantedNumber(issue.name)}, but is ${issue.value}. ${issue.value > 1 && issue.value <= 100 ? `If ${issue.value} % of the classes are meant, type ${issue.value} %, or ${Number((issue.value / 100).toFixed(6))}.` : "Type a number from 0 to 1, or a percentage as 10 %."}`,
  averagesCrossed: (issue) =>
    `${where(issue)}: the smallest average is ${issue.smallest}, above the largest, ${issue.largest}${issue.largestAddress ? ` (${issue.largestAddress})` : ""}. Lower the smallest or raise the largest.`,
  unknownTeacherRule: (issue) =>
    `${where(issue)} should say how many of the teachers must have a class, but holds ${quoted(issue.shown)}. Type “at most” or “exactly”.`,
  unknownPriority: (issue) =>
    `${where(issue)} should say what matters in a plan, but holds ${quoted(issue.shown)}. Type ${listed(PRIORITIES.map(quoted), "or")}.`,
  priorityTwice: (issue) =>
    `${where(issue)} lists the priority ${quoted(issue.priority)} again. Clear the cell, or type another priority.`,
  keptTooMany: (issue) =>
    `${where(issue)}: the classes to keep have ${issue.kept} children of grade ${quoted(issue.grade)}, but there are only ${issue.children}. Lower a number here, or raise the children of the grade.`,
  keptTooManyClasses: (issue) =>
    `${where(issue)} keeps ${counted(issue.classes, "class", "classes")}, but there are only ${counted(issue.teachers, "teacher")}. Keep fewer classes, or raise the teachers.`,
  numberAsText: (issue) =>
    `${where(issue)} holds the text ${quoted(issue.shown)}, which is read as ${issue.value}. Type the number again to be sure.`,
  zeroReadAsOne: (issue) =>
    `${where(issue)} is 0, which is read as 1: ${issue.name === "MinSubclass" ? "a grade without children is not part of a class" : "a class without children is not opened"}. Nothing needs to be done.`,
  compositeWithoutSize: (issue) =>
    `${where(issue)}: the composite ${quoted(issue.composite)} is left out, because it needs at least ${issue.minimum} children${issue.fromSubclasses ? " for the smallest subclasses of its grades" : ""} and may have at most ${issue.maximum}. To allow it, change its limits or those of its grades.`,
  compositeBeyondSpan: (issue) =>
    `${where(issue)}: the composite ${quoted(issue.composite)} is left out, because it spans ${issue.span} grades and a class may span at most ${issue.largest}${issue.largestAddress ? ` (${issue.largestAddress})` : ""}. To allow it, raise LargestSpan.`,
  keptClassSize: (issue) =>
    `${where(issue)}: a class of ${issue.type} with ${counted(issue.size, "child", "children")} is kept, though such a class should have ${issue.minimum} to ${issue.maximum}. It stays as it is; if that is not wanted, change its numbers.`,
  keptSubclass: (issue) =>
    `${where(issue)}: a class of ${issue.type} with ${counted(issue.count, "child", "children")} of grade ${quoted(issue.grade)} is kept, though a composite class should have at least ${issue.least} of them. It stays as it is; if that is not wanted, change its numbers.`,
  keptComposite: (issue) =>
    `${where(issue)}: a class of ${issue.composite} is kept, though these grades may not share a class. It stays as it is; to allow other such classes too, list ${issue.composite} among the composites.`,
  keptSpan: (issue) =>
    `${where(issue)}: a class of ${issue.type} is kept, though it spans ${issue.span} grades and a class may span at most ${issue.largest}. It stays as it is; if that is not wanted, change its numbers.`,
  totalAmongGrades: (issue) =>
    `${where(issue)} says ${quoted(issue.grade)} among the grades. Is it a grade? If not, let the names end a row earlier.`,
  totalLeftOut: (issue) =>
    `${where(issue)} says ${quoted(issue.grade)} beside the sum of the children above, so it is not read as a grade. If it is one, give it another name.`,
  blankLimit: (issue) =>
    `${where(issue)} is blank, so grade ${quoted(issue.grade)} has no ${INPUT_TEXTS[issue.name].limit ?? "limit"} of its own. It may stay blank; type a number if there is one.`,
  preferredOutOfReach: (issue) =>
    `${where(issue)} prefers classes of ${counted(issue.preferred, "child", "children")}, but they can have ${issue.minimum === issue.maximum ? "only" : `${issue.minimum} to`} ${issue.maximum} within the limits. The nearest sizes are taken; check whether the number is meant.`,
  capOutOfReach: (issue) =>
    issue.cap > issue.maximum
      ? `${where(issue)}: the cap is ${counted(issue.cap, "child", "children")}, but these classes can have at most ${issue.maximum} within the limits, so that none can be over it. Lower the cap, raise the largest class, or clear the cap.`
      : `${where(issue)}: the cap is ${counted(issue.cap, "child", "children")}, but these classes have at least ${issue.minimum} within the limits, so that every one is over it. Raise the cap, lower the smallest class, or clear the cap.`,
  shareOfAll: (issue) =>
    `${where(issue)} lets all classes be over their cap, as 1 is 100 %. If 1 % is meant, type 1 %, or 0.01; if there is no such limit, clear the cell.`,
  nothingCapped: (issue) =>
    issue.of === "share"
      ? `${where(issue)} says how many of the classes may be over their cap, but no class has one, so that nothing is counted. Type caps into the cells named SoftMaxClassSize or CompositeSoftMax, or clear this cell.`
      : `${where(issue)} asks for the ${quoted(issue.priority)}, but no class has a cap, so that nothing is counted. Type caps into the cells named SoftMaxClassSize or CompositeSoftMax, or clear this cell.`,
  gradeWithoutChildren: (issue) =>
    `${where(issue)}: the grade ${quoted(issue.grade)} has no children, so it gets no class. If that is not so, type how many there are.`,
  hiddenCells: (issue) =>
    `${where(issue)} has hidden rows or columns. They are read too; unhide them to see what they hold.`,
};

/** The cell, or the name where it has none, as a sentence begins. */
function where(issue: Issue): string {
  const name = "name" in issue ? issue.name : undefined;
  return issue.address ?? (name ? `The name ${name}` : "The workbook");
}

function compositeOrBand({ band }: { readonly band?: true }): string {
  return band ? "band of grades" : "composite";
}

function cells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}
