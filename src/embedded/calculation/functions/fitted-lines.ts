import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { arrayOf, CannotComputeError, errorValue, type Rectangle, type Value } from "../values/value";
import { rectangleOfOne } from "../evaluation/rectangles";
import { sum } from "./arithmetic";
import { type FunctionDefinition, fixed } from "./define";
import { isRectangle, matrixOf } from "./gather";
import { meanOf } from "./sample";

type Matrix = readonly (readonly number[])[];

/** Lines and curves fitted to points with one x each; several x for each y are refused. */
export const FITTED_LINES: Readonly<Record<string, FunctionDefinition>> = {
  TREND: predicting(
    (y) => y,
    (fitted) => fitted,
  ),
  GROWTH: predicting(Math.log, Math.exp),
  LINEST: describing(
    (y) => y,
    (coefficient) => coefficient,
  ),
  LOGEST: describing(Math.log, Math.exp),
};

/** A line and how well it fits. */
interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The sum of the squares of x, around its mean unless the line goes through 0. */
  readonly squares: number;
  readonly meanX: number;
}

function predicting(straightened: (y: number) => number, bent: (y: number) => number): FunctionDefinition {
  return fixed(["rectangle", "contents?", "contents?", "any?"], (givenY, givenX, givenNew, asked) => {
    const known = knownPoints(givenY, givenX, straightened);
    if (isCellError(known)) return known;
    const news = given(givenNew);
    const next = news === undefined ? known.xs : matrixOf(news);
    if (isCellError(next)) return next;
    if (asked === null)
      throw new CannotComputeError("whether a line goes through 0 where the formula leaves that blank");
    const isFree = truthOf(asked, true);
    const { slope, intercept } = lineThrough(known.points, isFree);
    return arrayOf(next.map((row) => row.map((x) => valueOr(bent(intercept + slope * x)))));
  });
}

function describing(straightened: (y: number) => number, bent: (value: number) => number): FunctionDefinition {
  return fixed(["rectangle", "contents?", "any?", "any?"], (givenY, givenX, asked, all) => {
    const known = knownPoints(givenY, givenX, straightened);
    if (isCellError(known)) return known;
    const [isFree, isFull] = [truthOf(asked, true), truthOf(all, false)];
    const line = lineThrough(known.points, isFree);
    const first = [valueOr(bent(line.slope)), valueOr(bent(line.intercept))];
    return arrayOf(isFull ? [first, ...qualityOf(line, isFree)] : [first]);
  });
}

function valueOr(number: number): CellValue {
  return Number.isFinite(number) ? number : errorValue("#NUM!");
}

/** What was given for a parameter that may be left out or blank; a blank cell is no such blank. */
function given(contents: CellValue | Rectangle | undefined): Rectangle | undefined {
  if (contents === undefined || contents === null) return undefined;
  return isRectangle(contents) ? contents : rectangleOfOne(contents);
}

/** A truth that the formula itself tells; left out or blank, the usual one. */
function truthOf(value: Value | undefined, usual: boolean): boolean {
  if (value === undefined || value === null) return usual;
  if (typeof value === "boolean" || typeof value === "number") return Boolean(value);
  throw new CannotComputeError("which of several lines is meant");
}

function knownPoints(
  givenY: Rectangle,
  givenX: CellValue | Rectangle | undefined,
  straightened: (y: number) => number,
): { readonly xs: Matrix; readonly points: Line["points"] } | CellError {
  const ys = matrixOf(givenY);
  if (isCellError(ys)) return ys;
  const { columns } = givenY;
  const x = given(givenX);
  const xs = x === undefined ? ys.map((row, down) => row.map((_, across) => down * columns + across + 1)) : matrixOf(x);
  if (isCellError(xs)) return xs;
  if (xs.length !== ys.length || xs[0]?.length !== columns) {
    const isSeveral = (columns === 1 && xs.length === ys.length) || (ys.length === 1 && xs[0]?.length === columns);
    if (isSeveral) throw new CannotComputeError("which line fits several x for each y");
    return errorValue("#REF!");
  }
  const points = ys.flatMap((row, down) =>
    row.map((y, across) => ({ x: xs[down]?.[across] ?? NaN, y: straightened(y) })),
  );
  return points.some(({ y }) => !Number.isFinite(y)) ? errorValue("#NUM!") : { xs, points };
}

function lineThrough(points: Line["points"], isFree: boolean): Line {
  const [meanX, meanY] = isFree ? [meanOf(points.map(({ x }) => x)), meanOf(points.map(({ y }) => y))] : [0, 0];
  const squares = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (squares === 0) throw new CannotComputeError("which line fits where every x is the same");
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / squares;
  return { slope, intercept: meanY - slope * meanX, points, squares, meanX };
}

/** The rows below the line itself: standard errors, R² and that of y, F and the degrees of freedom, the sums of squares. */
function qualityOf(
  { slope, intercept, points, squares, meanX }: Line,
  isFree: boolean,
): readonly (readonly CellValue[])[] {
  const count = points.length;
  const freedom = count - (isFree ? 2 : 1);
  const middle = isFree ? meanOf(points.map(({ y }) => y)) : 0;
  const total = sum(points.map(({ y }) => (y - middle) ** 2));
  const left = sum(points.map(({ x, y }) => (y - intercept - slope * x) ** 2));
  // What is left of a line through every point is nothing but rounding, which no two programs do alike.
  if (freedom < 1 || left <= total * 1e-20) throw new CannotComputeError("how well a line fits that meets every point");
  const spread = left / freedom;
  const ofIntercept = isFree ? Math.sqrt(spread * (1 / count + meanX ** 2 / squares)) : errorValue("#N/A");
  const explained = total - left;
  return [
    [Math.sqrt(spread / squares), ofIntercept],
    [explained / total, Math.sqrt(spread)],
    [explained / spread, freedom],
    [explained, left],
  ];
}
