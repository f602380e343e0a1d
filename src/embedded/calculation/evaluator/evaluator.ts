import type { Book } from "../../book/book";
import { type CellValue, isCellError } from "../../book/cell-value";
import type { DefinedName } from "../../book/defined-name";
import { intersectedCell, type Place, rectangleOfCells, referenceTo, valueOfCell } from "../evaluation/cells";
import { operate, operateOnOne, type ValueOperator } from "../values/operators";
import { lifted, rectangleOfOne, simplified, spreadAt } from "../evaluation/rectangles";
import {
  arrayOf,
  CannotComputeError,
  type CellsOfSheet,
  errorValue,
  isScalar,
  type Lambda,
  NOT_GIVEN,
  type Rectangle,
  type Reference,
  type Value,
} from "../values/value";
import type { FunctionContext, FunctionDefinition } from "../functions/define";
import type { HostFunctions } from "../functions/host-functions";
import { isFunctionOfExcel } from "../functions/names-of-excel";
import { functionOf } from "../functions/registry";
import { type Evaluation, type SpecialForm, type Variable } from "../functions/special-form";
import type { BinaryOperator, CallExpression, Expression, NameExpression } from "../syntax/expression";
import { isArrayParameter } from "./array-parameters";
import { hostArgument } from "./host-argument";
import type { ParsedFormulas } from "./parsed-formulas";
import { callFunction, type Dereference } from "./ready-arguments";
import { cellsMeant, combinedReferences, sheetCalled } from "./references";
import { cellsOfTable } from "./table-cells";

/** What an evaluation needs of whoever calculates. */
export interface Surroundings {
  readonly book: Book;
  readonly context: FunctionContext;
  readonly parsed: ParsedFormulas;
  readonly host: HostFunctions | undefined;
  /** Has cells computed before they are read, and remembers that they were. */
  readonly use: (cells: CellsOfSheet) => void;
}

/** How a formula is evaluated. */
export interface Manner {
  /** Whether a range means its cell in the formula's row or column where one value is expected. */
  readonly isSingle: boolean;
  /** Whether a function that nobody knows is a slip of the pen, `#NAME?`, rather than one that only its author's Excel knows. */
  readonly isTyped: boolean;
  /** Whether the formula is that of a cell, which the host's functions are told. */
  readonly isCell: boolean;
}

/** Evaluates expressions at a place. */
export class Evaluator implements Evaluation {
  readonly place: Place;
  readonly book: Book;
  readonly context: FunctionContext;
  readonly #surroundings: Surroundings;
  readonly #manner: Manner;
  readonly #variables: ReadonlyMap<string, Variable>;
  readonly isArray: boolean;
  readonly #reading: Dereference;
  /** In a name, cells move with the cell of the formula. */
  readonly #moves: boolean;

  constructor(
    surroundings: Surroundings,
    place: Place,
    manner: Manner,
    inner: {
      readonly variables?: ReadonlyMap<string, Variable>;
      readonly isArray?: boolean;
      readonly moves?: boolean;
    } = {},
  ) {
    this.place = place;
    this.book = surroundings.book;
    this.context = surroundings.context;
    this.#surroundings = surroundings;
    this.#manner = manner;
    this.#variables = inner.variables ?? new Map<string, Variable>();
    this.isArray = inner.isArray ?? !manner.isSingle;
    this.#moves = inner.moves ?? false;
    this.#reading = {
      valuesOf: this.valuesOf,
      rectangleOf: this.rectangleOf,
      useAll: ({ areas }) => {
        areas.forEach(this.use);
      },
    };
  }

  readonly use = (cells: CellsOfSheet): void => {
    this.#surroundings.use(cells);
  };

  readonly variable = (name: string): Variable | undefined => this.#variables.get(name);

  readonly with = (variables: ReadonlyMap<string, Variable>): Evaluation =>
    this.#changed({ variables: new Map([...this.#variables, ...variables]) });

  readonly asArray = (): Evaluation => (this.isArray ? this : this.#changed({ isArray: true }));

  readonly asFormula = (): Evaluation =>
    this.isArray === this.#manner.isSingle ? this.#changed({ isArray: !this.#manner.isSingle }) : this;

  readonly values = (expression: Expression): CellValue | Rectangle => this.valuesOf(this.evaluate(expression));

  readonly rectangle = (expression: Expression): Rectangle => this.rectangleOf(this.evaluate(expression));

  readonly valuesOf = (value: Value): CellValue | Rectangle => {
    if (isScalar(value)) return value;
    if (value.kind === "rectangle") return value;
    if (value.kind === "lambda") return errorValue("#CALC!");
    if (!this.isArray) {
      const cell = intersectedCell(value, this.place);
      if (cell === undefined) return errorValue("#VALUE!");
      this.use(cell);
      return valueOfCell(cell.sheet, cell.area.top, cell.area.left);
    }
    return simplified(this.rectangleOf(value));
  };

  readonly rectangleOf = (value: Value): Rectangle => {
    if (isScalar(value)) return rectangleOfOne(value);
    if (value.kind === "rectangle") return value;
    if (value.kind === "lambda") return rectangleOfOne(errorValue("#CALC!"));
    const [only, ...more] = value.areas;
    if (more.length > 0) throw new CannotComputeError("what cells in several places give together");
    if (only === undefined) return rectangleOfOne(errorValue("#VALUE!"));
    this.use(only);
    return rectangleOfCells(only);
  };

  readonly reference = (expression: Expression): Reference | CellValue => {
    const value = this.evaluate(expression);
    if (isScalar(value)) return isCellError(value) ? value : errorValue("#VALUE!");
    return value.kind === "reference" ? value : errorValue("#VALUE!");
  };

  readonly evaluateText = (text: string): Value => {
    const expression = this.#surroundings.parsed.of(`=${text}`);
    return expression === undefined ? errorValue("#REF!") : this.evaluate(expression);
  };

  readonly function = (name: string): Lambda | undefined => {
    const found = functionOf(name.toUpperCase());
    if (found === undefined) return undefined;
    return {
      kind: "lambda",
      fewest: 0,
      most: 255,
      call: (args) =>
        "compute" in found
          ? callFunction(
              found,
              args.map((arg) => (arg === NOT_GIVEN ? null : arg)),
              this.context,
              this.#reading,
            )
          : this.#perform(
              found,
              args.map((_, index): Expression => ({ kind: "name", name: `\u0000${index}` })),
              new Map(args.map((arg, index) => [`\u0000${index}`, arg])),
            ),
    };
  };

  readonly evaluate = (expression: Expression): Value => {
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "omitted":
        return null;
      case "array":
        return arrayOf(expression.rows);
      case "cells":
        return cellsMeant(this.book, expression, this.place, this.#moves);
      case "name":
        return this.#name(expression);
      case "table":
        return cellsOfTable(this.book, expression, this.place);
      case "external":
        throw new CannotComputeError("what another workbook holds");
      case "unary":
        return this.#unary(expression.operator, expression.operand);
      case "binary":
        return this.#binary(expression);
      case "call":
        return this.#call(expression);
      case "apply":
        return this.#apply(this.evaluate(expression.callee), expression.args);
    }
  };

  #changed(change: {
    readonly variables?: ReadonlyMap<string, Variable>;
    readonly isArray?: boolean;
    readonly moves?: boolean;
    readonly manner?: Manner;
  }): Evaluator {
    return new Evaluator(this.#surroundings, this.place, change.manner ?? this.#manner, {
      variables: change.variables ?? this.#variables,
      isArray: change.isArray ?? this.isArray,
      moves: change.moves ?? this.#moves,
    });
  }

  #name(expression: NameExpression): Value {
    const { name } = expression;
    const variable = expression.sheet === undefined ? this.#variables.get(name.toLowerCase()) : undefined;
    if (variable !== undefined) return variable === NOT_GIVEN ? null : variable;
    const scope = expression.sheet === undefined ? this.place.sheet : sheetCalled(this.book, expression.sheet);
    const defined = scope?.names.find(name) ?? this.book.names.find(name);
    if (defined !== undefined) return this.#named(defined);
    const table = this.book.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return referenceTo(this.book.sheetOfTable(table), table.bodyArea);
    return this.function(name) ?? errorValue("#NAME?");
  }

  /** A name is evaluated as an array, where its formula was written. */
  #named({ name, formula }: DefinedName): Value {
    const expression = this.#surroundings.parsed.of(formula);
    if (expression === undefined) throw new CannotComputeError(`what the name ${name} means`);
    return this.#changed({
      variables: new Map(),
      manner: { ...this.#manner, isSingle: false },
      isArray: true,
      moves: true,
    }).evaluate(expression);
  }

  #unary(operator: "+" | "-" | "@" | "%" | "#", operand: Expression): Value {
    const value = this.evaluate(operand);
    switch (operator) {
      case "+":
        return value;
      case "@":
        return this.single(value);
      case "#":
        return this.spill(value);
      case "-":
      case "%":
        return this.#lift([this.valuesOf(value)], ([only = null]) => operateOnOne(operator, only, this.context));
    }
  }

  /** The one value that `@` takes of many: the cell in the formula's row or column, the first of an array. */
  readonly single = (value: Value): Value => {
    if (isScalar(value) || value.kind === "lambda") return value;
    if (value.kind === "rectangle") return value.at(0, 0);
    const cell = intersectedCell(value, this.place);
    return cell === undefined ? errorValue("#VALUE!") : { kind: "reference", areas: [cell] };
  };

  /** All cells that the result of a formula in a cell fills. */
  readonly spill = (value: Value): Value => {
    if (isCellError(value)) return value;
    if (isScalar(value) || value.kind !== "reference") return errorValue("#REF!");
    const [only] = value.areas;
    if (only === undefined || only.area.rows * only.area.columns > 1) return errorValue("#REF!");
    this.use(only);
    const { top, left } = only.area;
    const { formula, fills } = only.sheet.cells.at(top, left);
    if (formula === undefined) return errorValue("#REF!");
    return referenceTo(only.sheet, { ...only.area, ...fills });
  };

  /** A chain of operators leans to the left; it is walked through without stepping down into each. */
  #binary(expression: Expression & { readonly kind: "binary" }): Value {
    const steps: { readonly operator: BinaryOperator; readonly right: Expression }[] = [];
    let leftmost: Expression = expression;
    while (leftmost.kind === "binary") {
      steps.push({ operator: leftmost.operator, right: leftmost.right });
      leftmost = leftmost.left;
    }
    let value = this.evaluate(leftmost);
    for (let step = steps.pop(); step !== undefined; step = steps.pop())
      value = this.#combined(step.operator, value, this.evaluate(step.right));
    return value;
  }

  #combined(operator: BinaryOperator, left: Value, right: Value): Value {
    if (operator === ":" || operator === " " || operator === ",") return combinedReferences(operator, left, right);
    const [a, b] = [this.valuesOf(left), this.valuesOf(right)];
    return this.#lift([a, b], ([one = null, other = null]) =>
      operate(operator satisfies ValueOperator, one, other, this.context),
    );
  }

  #lift(
    operands: readonly (CellValue | Rectangle)[],
    compute: (values: readonly CellValue[]) => CellValue,
  ): CellValue | Rectangle {
    if (operands.every(isScalar)) return compute(operands);
    const rectangles = operands.map((operand) => this.rectangleOf(operand));
    return lifted(rectangles, (row, column) => compute(rectangles.map((each) => spreadAt(each, row, column))));
  }

  #call(expression: CallExpression): Value {
    const { name, args } = expression;
    const variable = this.#variables.get(name.toLowerCase());
    if (variable !== undefined) return variable === NOT_GIVEN ? errorValue("#VALUE!") : this.#apply(variable, args);
    const found = functionOf(name);
    if (found !== undefined) return "compute" in found ? this.#compute(name, found, args) : this.#perform(found, args);
    if (this.#surroundings.host?.names.has(name) === true) return this.#callHost(name, args, this.#surroundings.host);
    if (isFunctionOfExcel(name)) throw new CannotComputeError(`what ${name} gives`);
    const defined = this.place.sheet.names.find(name) ?? this.book.names.find(name);
    if (defined !== undefined) return this.#apply(this.#named(defined), args);
    if (this.#manner.isTyped) return errorValue("#NAME?");
    throw new CannotComputeError(`what ${name} gives, which is no function of Excel`);
  }

  #compute(name: string, definition: FunctionDefinition, args: readonly Expression[]): Value {
    const values = args.map((arg, index) =>
      !this.isArray && isArrayParameter(name, index) ? this.asArray().evaluate(arg) : this.evaluate(arg),
    );
    return callFunction(definition, values, this.context, this.#reading);
  }

  #perform(form: SpecialForm, args: readonly Expression[], variables?: ReadonlyMap<string, Variable>): Value {
    if (args.length < form.fewest || args.length > form.most) return errorValue("#VALUE!");
    return form.perform(args, variables === undefined ? this : this.with(variables));
  }

  #apply(callee: Value, args: readonly Expression[]): Value {
    if (isCellError(callee)) return callee;
    if (isScalar(callee) || callee.kind !== "lambda") return errorValue("#REF!");
    return callee.call(args.map((arg) => (arg.kind === "omitted" ? NOT_GIVEN : this.evaluate(arg))));
  }

  #callHost(name: string, args: readonly Expression[], host: HostFunctions): Value {
    const given = args.map((arg) => (arg.kind === "omitted" ? undefined : hostArgument(this.rectangle(arg))));
    const { sheet, row, column } = this.place;
    const cell = this.#manner.isCell ? { cell: { sheetId: sheet.id, row, column } } : {};
    return simplified(arrayOf(host.call({ name, args: given, ...cell })));
  }
}
