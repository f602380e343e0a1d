/**
 * The functions for cells, as Excel knows them: their metadata is generated from the comments of this file, and whoever answers
 * them is held to its types. Ids, and the parameters in their order, are frozen: workbooks hold them for years. A range comes as
 * its rows, a single value as one row of one. What is left out comes as null, which the generator knows no type for.
 */
export interface Signatures {
  readonly PLAN: typeof PLAN;
  readonly ALTERNATIVES: typeof ALTERNATIVES;
  readonly TEACHERS: typeof TEACHERS;
  readonly CHECK: typeof CHECK;
  readonly WHY: typeof WHY;
}

/**
 * The classes of a school's best plan, or of its second best, third best …: a header row, then one row for each class.
 * @customfunction PLAN
 * @helpurl https://localhost:3000/help/plan.html
 * @param teachers How many teachers there are
 * @param grades The names of the grades, youngest first: one row or one column
 * @param children How many children each grade has
 * @param max The largest class of each grade, or one number for all
 * @param [min] The smallest class of each grade, or one number for all; 1 where left out
 * @param [composites] Which grades may share a class, a row for each: K/1, any neighbours, or one grade a cell; none where left out
 * @param [min_subclass] The fewest children of each grade in a composite class, or one number for all; 1 where left out
 * @param [rule] How many of the teachers must have a class: "at most" (where left out) or "exactly" so many
 * @param [rank] Which plan: 1 is the best (where left out), 2 the second best …
 * @param [soft_max] The cap of each grade, which some classes may be over, or one number for all; none where left out
 * @param [composite_soft_max] The cap of each row of composites, or one number for all; that of their grades where left out
 * @param [share_over_cap] How many of the classes that have a cap may be over it, as 10%; all where left out
 * @param [averages] Bands of grades, a row for each: K or 1–3, then the largest average, then the smallest if there is one
 * @param [largest_span] The most grades that one class may span, from its first to its last; any where left out
 */
export declare function PLAN(
  teachers: unknown,
  grades: unknown[][],
  children: unknown[][],
  max: unknown[][],
  min: unknown[][],
  composites: unknown[][],
  min_subclass: unknown[][],
  rule: unknown,
  rank: unknown,
  soft_max: unknown[][],
  composite_soft_max: unknown[][],
  share_over_cap: unknown,
  averages: unknown[][],
  largest_span: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]>;

/**
 * The best plans for a school, best first: a header row, then one row for each plan.
 * @customfunction ALTERNATIVES
 * @helpurl https://localhost:3000/help/alternatives.html
 * @param teachers How many teachers there are
 * @param grades The names of the grades, youngest first: one row or one column
 * @param children How many children each grade has
 * @param max The largest class of each grade, or one number for all
 * @param [min] The smallest class of each grade, or one number for all; 1 where left out
 * @param [composites] Which grades may share a class, a row for each: K/1, any neighbours, or one grade a cell; none where left out
 * @param [min_subclass] The fewest children of each grade in a composite class, or one number for all; 1 where left out
 * @param [rule] How many of the teachers must have a class: "at most" (where left out) or "exactly" so many
 * @param [count] How many plans at most; 10 where left out
 * @param [soft_max] The cap of each grade, which some classes may be over, or one number for all; none where left out
 * @param [composite_soft_max] The cap of each row of composites, or one number for all; that of their grades where left out
 * @param [share_over_cap] How many of the classes that have a cap may be over it, as 10%; all where left out
 * @param [averages] Bands of grades, a row for each: K or 1–3, then the largest average, then the smallest if there is one
 * @param [largest_span] The most grades that one class may span, from its first to its last; any where left out
 */
export declare function ALTERNATIVES(
  teachers: unknown,
  grades: unknown[][],
  children: unknown[][],
  max: unknown[][],
  min: unknown[][],
  composites: unknown[][],
  min_subclass: unknown[][],
  rule: unknown,
  count: unknown,
  soft_max: unknown[][],
  composite_soft_max: unknown[][],
  share_over_cap: unknown,
  averages: unknown[][],
  largest_span: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]>;

/**
 * The fewest teachers with whom a plan exists for a school.
 * @customfunction TEACHERS
 * @helpurl https://localhost:3000/help/teachers.html
 * @param grades The names of the grades, youngest first: one row or one column
 * @param children How many children each grade has
 * @param max The largest class of each grade, or one number for all
 * @param [min] The smallest class of each grade, or one number for all; 1 where left out
 * @param [composites] Which grades may share a class, a row for each: K/1, any neighbours, or one grade a cell; none where left out
 * @param [min_subclass] The fewest children of each grade in a composite class, or one number for all; 1 where left out
 * @param [soft_max] The cap of each grade, which some classes may be over, or one number for all; none where left out
 * @param [composite_soft_max] The cap of each row of composites, or one number for all; that of their grades where left out
 * @param [share_over_cap] How many of the classes that have a cap may be over it, as 10%; all where left out
 * @param [averages] Bands of grades, a row for each: K or 1–3, then the largest average, then the smallest if there is one
 * @param [largest_span] The most grades that one class may span, from its first to its last; any where left out
 */
export declare function TEACHERS(
  grades: unknown[][],
  children: unknown[][],
  max: unknown[][],
  min: unknown[][],
  composites: unknown[][],
  min_subclass: unknown[][],
  soft_max: unknown[][],
  composite_soft_max: unknown[][],
  share_over_cap: unknown,
  averages: unknown[][],
  largest_span: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<number>;

/**
 * OK, or what a set of classes made by hand breaks, first breach first.
 * @customfunction CHECK
 * @helpurl https://localhost:3000/help/check.html
 * @param classes The children of each class: a row for each class, a column for each grade; or all that PLAN gives
 * @param grades The names of the grades, youngest first: one row or one column
 * @param children How many children each grade has
 * @param max The largest class of each grade, or one number for all
 * @param [min] The smallest class of each grade, or one number for all; 1 where left out
 * @param [composites] Which grades may share a class, a row for each: K/1, any neighbours, or one grade a cell; none where left out
 * @param [min_subclass] The fewest children of each grade in a composite class, or one number for all; 1 where left out
 * @param [soft_max] The cap of each grade, which some classes may be over, or one number for all; none where left out
 * @param [composite_soft_max] The cap of each row of composites, or one number for all; that of their grades where left out
 * @param [share_over_cap] How many of the classes that have a cap may be over it, as 10%; all where left out
 * @param [averages] Bands of grades, a row for each: K or 1–3, then the largest average, then the smallest if there is one
 * @param [largest_span] The most grades that one class may span, from its first to its last; any where left out
 */
export declare function CHECK(
  classes: unknown[][],
  grades: unknown[][],
  children: unknown[][],
  max: unknown[][],
  min: unknown[][],
  composites: unknown[][],
  min_subclass: unknown[][],
  soft_max: unknown[][],
  composite_soft_max: unknown[][],
  share_over_cap: unknown,
  averages: unknown[][],
  largest_span: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<string>;

/**
 * How many plans a school has, or why it has none: one line, for the arguments of PLAN.
 * @customfunction WHY
 * @helpurl https://localhost:3000/help/why.html
 * @param teachers How many teachers there are
 * @param grades The names of the grades, youngest first: one row or one column
 * @param children How many children each grade has
 * @param max The largest class of each grade, or one number for all
 * @param [min] The smallest class of each grade, or one number for all; 1 where left out
 * @param [composites] Which grades may share a class, a row for each: K/1, any neighbours, or one grade a cell; none where left out
 * @param [min_subclass] The fewest children of each grade in a composite class, or one number for all; 1 where left out
 * @param [rule] How many of the teachers must have a class: "at most" (where left out) or "exactly" so many
 * @param [rank] The plan that PLAN was asked for; 1 where left out
 * @param [soft_max] The cap of each grade, which some classes may be over, or one number for all; none where left out
 * @param [composite_soft_max] The cap of each row of composites, or one number for all; that of their grades where left out
 * @param [share_over_cap] How many of the classes that have a cap may be over it, as 10%; all where left out
 * @param [averages] Bands of grades, a row for each: K or 1–3, then the largest average, then the smallest if there is one
 * @param [largest_span] The most grades that one class may span, from its first to its last; any where left out
 */
export declare function WHY(
  teachers: unknown,
  grades: unknown[][],
  children: unknown[][],
  max: unknown[][],
  min: unknown[][],
  composites: unknown[][],
  min_subclass: unknown[][],
  rule: unknown,
  rank: unknown,
  soft_max: unknown[][],
  composite_soft_max: unknown[][],
  share_over_cap: unknown,
  averages: unknown[][],
  largest_span: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<string>;
