import { giveReasons } from "../../../src/application/give-reasons";
import { reasonsFor, reasonsSentences } from "../../../src/application/sentences/reasons/reasons";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { createLocalPlanFinder } from "../../../src/optimisation/thread/plan-finder";
import { DEFAULT_PRIORITIES } from "../../../src/planning/priority";
import type { Problem } from "../../../src/planning/problem";
import type { Solved } from "../../../src/planning/search";
import { CAPPED_SCHOOL } from "../../support/capped-school";
import { massachusettsSchools } from "../../support/cases";
import { sampleProblem } from "../../support/sample-problem";

const finder = createLocalPlanFinder(await createGlpkSolver());

/** Three grades, of which the last has too few children for a class of its own. */
const TINY: Problem = {
  teachers: 3,
  teacherRule: "at most",
  grades: ["K", "1", "2"].map((name, position) => ({
    name,
    children: [20, 25, 5][position] ?? 0,
    minClassSize: 8,
    maxClassSize: 24,
    minSubclass: 2,
  })),
  composites: [{ grades: [0, 1] }, { grades: [1, 2] }],
  priorities: DEFAULT_PRIORITIES,
};

async function solve(problem: Problem): Promise<Solved> {
  const found = await finder.ask("plans", { problem, alternatives: 4, timeLimitSeconds: 20 });
  if (found.kind !== "solved") throw new Error("The school has a plan.");
  return found;
}

async function sentencesOf(problem: Problem): Promise<readonly string[]> {
  const { parts } = await giveReasons(finder, problem, await solve(problem), 20);
  return reasonsSentences(parts);
}

/** A real school with so many teachers. */
function massachusetts(name: string, teachers: number): Problem {
  const school = massachusettsSchools().find((one) => one.name.startsWith(name));
  if (school === undefined) throw new Error(`There is no school ${name}.`);
  return { ...school.problem, teachers };
}

describe("the reasons for the classes", () => {
  it("name no composite class that would span too many grades", async () => {
    const composites = [...TINY.composites, { grades: [0, 1, 2] }];
    const spanning = async (largestSpan: number): Promise<string | undefined> => {
      const sentences = await sentencesOf({ ...TINY, composites, largestSpan });
      return sentences.find((sentence) => sentence.startsWith("Composites: "));
    };
    expect([await spanning(2), await spanning(3)]).toEqual([
      "Composites: A composite class has children of two grades, here of K/1 or 1/2. It spans at most 2 grades, from its first to its last. Each has at least 2 children of each of its grades.",
      "Composites: A composite class has children of several grades, here of K/1, 1/2 or K/1/2. It spans at most 3 grades, from its first to its last. Each has at least 2 children of each of its grades.",
    ]);
  });

  it("name the caps and how many classes may be over them, in the rules and in the plan", async () => {
    const told = async (problem: Problem): Promise<readonly string[]> =>
      (await sentencesOf(problem)).filter((sentence) => /^(Caps|Over the cap|Composites|First):/.test(sentence));
    expect(await told(CAPPED_SCHOOL)).toEqual([
      "Caps: A class should have no more than 20 children with K; a larger one, within the sizes above, is over its cap. At most 40 % of the classes that have a cap may be over it.",
      "Composites: No class has children of two grades.",
      "Over the cap: 1 of the 3 classes that have a cap is over it, by 2 children in all (at most 1 may be: 40 %).",
      "First: As few classes over their cap as possible: there is 1.",
    ]);
    const all = TINY.grades.map((grade) => ({ ...grade, softMaxClassSize: 22 }));
    const own = [{ grades: [0, 1], softMaxClassSize: 18 }, ...TINY.composites.slice(1)];
    expect(await told({ ...TINY, grades: all, shareOverCap: 0 })).toEqual([
      "Caps: A class should have no more than 22 children; a larger one, within the sizes above, is over its cap. No class may be over it.",
      "Composites: A composite class has children of two grades, here of K/1 or 1/2. Each has at least 2 children of each of its grades.",
      "Over the cap: None of the 3 classes that have a cap is over it (at most 0 may be: 0 %).",
      "First: As few composite classes as possible: there is 1.",
    ]);
    expect((await told({ ...TINY, composites: own })).slice(0, 2)).toEqual([
      "Caps: Some composite classes should have no more children than is said with them; a larger one is over its cap. How many are over it is not limited.",
      "Composites: A composite class has children of two grades, here of K/1 (rather no more than 18) or 1/2. Each has at least 2 children of each of its grades.",
    ]);
  });

  it("of a tiny school", async () => {
    expect(await sentencesOf(TINY)).toEqual([
      "Children: 50 children: 20 in K, 25 in grade 1 and 5 in grade 2. Only these numbers count, nothing about any child.",
      "Teachers: Each class has one teacher, and there are at most 3.",
      "Class sizes: A class has 8 to 24 children.",
      "Composites: A composite class has children of two grades, here of K/1 or 1/2. Each has at least 2 children of each of its grades.",
      "K: 1 class of 20 children.",
      "Grade 1: 1 class of 15 children.",
      "1/2: 1 class of 15 children (10 of grade 1 and 5 of grade 2).",
      "First: As few composite classes as possible: there is 1.",
      "Second: Classes as even in size as possible: classes differ by at most 5 children, and 2 of 3 are within 2 of the average, which is 16.7.",
      "Plan 2: One grade 1 class fewer, one K/1 class more. It has one composite class more: 2 instead of 1.",
      "Plan 3: One grade 1 class fewer, one 1/2 class more. It has one composite class more: 2 instead of 1.",
      "Plan 4: One K class fewer, one K/1 class more. It has one composite class more: 2 instead of 1.",
      "One more: With 4 teachers the best plan has one class more, so its classes are smaller: 12.5 children on average instead of 16.7. It would be 4 classes of 10 to 15 children: one K class more.",
      "Unavoidable: With at most 3 teachers at least one class must be composite: without composite classes it would take at least 4 (1 for each of K and grade 2; 2 for grade 1), but there are 3 teachers; each composite class saves one. 50 children in at most 3 classes: at least one class has 17 children or more.",
      "How sure: Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.",
    ]);
  });

  it("of the sample", async () => {
    expect(await sentencesOf(await sampleProblem())).toEqual([
      "Children: 296 children: 38 in K, 44 in grade 1, 47 in grade 2, 39 in grade 3, 50 in grade 4, 36 in grade 5 and 42 in grade 6. Only these numbers count, nothing about any child.",
      "Teachers: Each class has one teacher, and there are at most 13.",
      "Class sizes: A class has 14 to 20 children with K, 15 to 22 with grade 1 or 2, 16 to 25 with grade 3 or 4 and 16 to 26 with grade 5 or 6.",
      "Composites: A composite class has children of two grades, here of K/1 (at most 18), 1/2 (at most 20), 2/3, 3/4 (at most 23), 4/5 or 5/6 (at least 18). With no size of its own, it is no larger than each of its grades allows. Each has at least 6 children of each of its grades.",
      "One grade: Two K classes of 19 children each; two grade 1 classes of 22 each; two grade 2 classes of 20 and 21; one grade 3 class of 23; two grade 4 classes of 25 each; one grade 5 class of 26; one grade 6 class of 26.",
      "Composite: One 2/3 class of 22 children (6 of grade 2 and 16 of grade 3); one 5/6 class of 26 (10 of grade 5 and 16 of grade 6).",
      "First: As few composite classes as possible: there are 2.",
      "Second: Classes as even in size as possible: classes differ by at most 7 children, and 5 of 13 are within 2 of the average, which is 22.8.",
      "Plan 2: One grade 2 class fewer, one 2/3 class more. It has one composite class more: 3 instead of 2.",
      "Plan 3: One grade 5 class fewer, one 5/6 class more. It has one composite class more: 3 instead of 2.",
      "Plan 4: Two grade 2 classes fewer, two 2/3 classes more. It has two composite classes more: 4 instead of 2.",
      "One more: With 14 teachers the best plan has one composite class fewer: 1 instead of 2. It would be 14 classes of 18 to 25 children: one 5/6 class fewer, one grade 5 class and one grade 6 class more.",
      "Unavoidable: With at most 13 teachers at least two classes must be composite: without composite classes it would take at least 15 (2 for each of K and grades 1, 3, 4, 5 and 6; 3 for grade 2), but there are 13 teachers; each composite class saves one. 296 children in at most 13 classes: at least one class has 23 children or more.",
      "How sure: Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.",
    ]);
  });

  it("of a real school without composite classes", async () => {
    expect(await sentencesOf(massachusetts("Carlisle", 28))).toEqual([
      "Children: 576 children: 51 in K, 58 in grade 1, 54 in grade 2, 73 in grade 3, 59 in grade 4, 70 in grade 5, 70 in grade 6, 73 in grade 7 and 68 in grade 8. Only these numbers count, nothing about any child.",
      "Teachers: Each class has one teacher, and there are at most 28.",
      "Class sizes: A class has 8 to 20 children with K or grade 1 or 2, 8 to 25 with grade 3, 4, 5 or 6 and 8 to 28 with grade 7 or 8.",
      "Composites: A composite class has children of two grades, here of K/1, 1/2, 2/3, 3/4, 4/5, 5/6, 6/7 or 7/8. With no size of its own, it is no larger than each of its grades allows. Each has at least 5 children of each of its grades.",
      "One grade: Three K classes of 17 children each; three grade 1 classes of 19 or 20; three grade 2 classes of 18 each; three grade 3 classes of 24 or 25; three grade 4 classes of 19 or 20; three grade 5 classes of 23 or 24; three grade 6 classes of 23 or 24; four grade 7 classes of 18 or 19; three grade 8 classes of 22 or 23.",
      "First: As few composite classes as possible: there is none.",
      "Second: Classes as even in size as possible: classes differ by at most 8 children, and 8 of 28 are within 2 of the average, which is 20.6.",
      "Plan 2: One grade 7 class fewer, one grade 3 class more. It is exactly as good by all that is weighed; which of the two is told first follows from a fixed order.",
      "Plan 3: One grade 7 class fewer, one grade 5 class more. It has less even class sizes: 7 of 28 classes are within 2 of the average instead of 8.",
      "Plan 4: One grade 7 class fewer, one grade 6 class more. It has less even class sizes: 7 of 28 classes are within 2 of the average instead of 8.",
      "One more: With 29 teachers the best plan has one class more, so its classes are smaller: 19.9 children on average instead of 20.6. It would be 29 classes of 17 to 24 children: one grade 3 class more.",
      "Unavoidable: 576 children in at most 28 classes: at least one class has 21 children or more.",
      "How sure: Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.",
    ]);
  });

  it("of a real school with composite classes", async () => {
    expect(await sentencesOf(massachusetts("Gardner Pilot", 18))).toEqual([
      "Children: 376 children: 45 in K, 38 in grade 1, 44 in grade 2, 37 in grade 3, 43 in grade 4, 46 in grade 5, 49 in grade 6, 39 in grade 7 and 35 in grade 8. Only these numbers count, nothing about any child.",
      "Teachers: Each class has one teacher, and there are at most 18.",
      "Class sizes: A class has 8 to 20 children with K or grade 1 or 2, 8 to 25 with grade 3, 4, 5 or 6 and 8 to 28 with grade 7 or 8.",
      "Composites: A composite class has children of two grades, here of K/1, 1/2, 2/3, 3/4, 4/5, 5/6, 6/7 or 7/8. With no size of its own, it is no larger than each of its grades allows. Each has at least 5 children of each of its grades.",
      "One grade: Three K classes of 15 children each; two grade 1 classes of 19 each; two grade 2 classes of 19 and 20; one grade 3 class of 22; two grade 4 classes of 21 and 22; two grade 5 classes of 23 each; two grade 6 classes of 24 and 25; one grade 7 class of 25; one grade 8 class of 25.",
      "Composite: One 2/3 class of 20 children (5 of grade 2 and 15 of grade 3); one 7/8 class of 24 (14 of grade 7 and 10 of grade 8).",
      "First: As few composite classes as possible: there are 2.",
      "Second: Classes as even in size as possible: classes differ by at most 10 children, and 8 of 18 are within 2 of the average, which is 20.9.",
      "Plan 2: One K class, one grade 1 class and one 2/3 class fewer, one K/1 class, one 1/2 class and one grade 3 class more. It has one composite class more: 3 instead of 2.",
      "Plan 3: One K class fewer, one K/1 class more. It has one composite class more: 3 instead of 2.",
      "Plan 4: One grade 2 class fewer, one 2/3 class more. It has one composite class more: 3 instead of 2.",
      "One more: With 19 teachers the best plan has one composite class fewer: 1 instead of 2. It would be 19 classes of 15 to 25 children: one 7/8 class fewer, one grade 7 class and one grade 8 class more.",
      "Unavoidable: With at most 18 teachers at least two classes must be composite: without composite classes it would take at least 20 (3 for each of K and grade 2; 2 for each of grades 1, 3, 4, 5, 6, 7 and 8), but there are 18 teachers; each composite class saves one. 376 children in at most 18 classes: at least one class has 21 children or more.",
      "How sure: Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.",
    ]);
  });

  it("of a school that prefers sizes and keeps a class, where each teacher has one", async () => {
    const problem: Problem = {
      ...TINY,
      teacherRule: "exactly",
      teachers: 5,
      priorities: ["most even class sizes", "fewest children in composite classes"],
      grades: TINY.grades.map((grade) => ({ ...grade, children: 30, preferredClassSize: 22 })),
      keep: [{ children: [0, 8, 6] }],
    };
    expect(await sentencesOf(problem)).toEqual([
      "Children: 90 children: 30 in K, 30 in grade 1 and 30 in grade 2. Only these numbers count, nothing about any child.",
      "Teachers: Each class has one teacher, and there are exactly 5.",
      "Class sizes: A class has 8 to 24 children.",
      "Preferred: A class should be near 22 children.",
      "Composites: A composite class has children of two grades, here of K/1 or 1/2. Each has at least 2 children of each of its grades.",
      "Kept: One class stays as it is, whatever the limits: 1/2 with 14 children.",
      "K: 1 class of 19 children.",
      "K/1: 1 class of 19 children (11 of K and 8 of grade 1).",
      "1/2: 2 classes of 14 and 19 children, 1 of them kept as it is (in all 22 of grade 1 and 11 of grade 2).",
      "Grade 2: 1 class of 19 children.",
      "First: Classes as near to their preferred sizes as possible: none of 5 classes is within 2 of their preferred size, and the farthest is 8 away.",
      "Second: As few children in composite classes as possible: there are 52.",
      "Plan 2: One K class fewer, one K/1 class more. It has 19 children more in composite classes: 71 instead of 52.",
      "Plan 3: One grade 2 class fewer, one 1/2 class more. It has 19 children more in composite classes: 71 instead of 52.",
      "Plan 4: One K class and one grade 2 class fewer, one K/1 class and one 1/2 class more. It has 38 children more in composite classes: 90 instead of 52.",
      "One more: With 6 teachers the best plan has class sizes farther from the preferred ones: 42 children away in all instead of 20. It would be 6 classes of 14 to 16 children: one K/1 class fewer, one K class and one grade 1 class more.",
      "Unavoidable: No plan under these rules comes nearer to the preferred sizes on the whole. 76 children in 4 classes beside the classes that are kept: at least one class has 19 children or more.",
      "How sure: Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.",
    ]);
  });

  it("of a school that changes little and weighs much", async () => {
    const problem: Problem = {
      ...TINY,
      teachers: 4,
      currentPlan: [
        [20, 0, 0],
        [0, 20, 0],
        [0, 5, 5],
      ],
      priorities: [
        "least change from the current plan",
        "largest smallest subclass",
        "larger subclass in the upper grade",
        "fewest lone single-grade classes",
      ],
    };
    expect(await sentencesOf(problem)).toEqual([
      "Children: 50 children: 20 in K, 25 in grade 1 and 5 in grade 2. Only these numbers count, nothing about any child.",
      "Teachers: Each class has one teacher, and there are at most 4.",
      "Class sizes: A class has 8 to 24 children.",
      "Composites: A composite class has children of two grades, here of K/1 or 1/2. Each has at least 2 children of each of its grades.",
      "Now: There are 3 classes now, from which changes are counted.",
      "K: 1 class of 20 children.",
      "Grade 1: 1 class of 20 children.",
      "1/2: 1 class of 10 children (5 of grade 1 and 5 of grade 2).",
      "First: As little change from the classes of now as possible: no class is opened or closed.",
      "Second: As many children as possible in the smallest part that a grade has in a composite class: it has 5.",
      "Third: In composite classes the larger part from the upper grade, as far as possible: no lower grade outnumbers the upper one.",
      "Fourth: As few lone single-grade classes as possible, each the only one of its grade while more of its children sit in composite ones: there is none.",
      "Fifth: Classes as even in size as possible: classes differ by at most 10 children, and none of 3 is within 2 of the average, which is 16.7.",
      "Plan 2: One K/1 class more. It opens or closes one class more: 1 instead of none.",
      "Plan 3: One K class more. It opens or closes one class more: 1 instead of none.",
      "Plan 4: One grade 1 class more. It opens or closes one class more: 1 instead of none.",
      "One more: With 5 teachers the best plan would be this one: nothing would change.",
      "Unavoidable: With at most 4 teachers at least one class must be composite: the 5 children of grade 2 are too few for a class of their own, which has at least 8. 50 children in at most 4 classes: at least one class has 13 children or more.",
      "How sure: Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.",
    ]);
  });

  it("of a school with the fewest teachers first", async () => {
    expect(await sentencesOf({ ...TINY, teachers: 6, priorities: ["fewest teachers"] })).toEqual([
      "Children: 50 children: 20 in K, 25 in grade 1 and 5 in grade 2. Only these numbers count, nothing about any child.",
      "Teachers: Each class has one teacher, and there are at most 6.",
      "Class sizes: A class has 8 to 24 children.",
      "Composites: A composite class has children of two grades, here of K/1 or 1/2. Each has at least 2 children of each of its grades.",
      "K: 1 class of 17 children.",
      "K/1: 1 class of 16 children (3 of K and 13 of grade 1).",
      "1/2: 1 class of 17 children (12 of grade 1 and 5 of grade 2).",
      "First: As few teachers as possible: the plan needs 3.",
      "Second: Classes as even in size as possible: no two classes differ by more than one child.",
      "Plan 2: One K class fewer, one K/1 class more. It is exactly as good by all that is weighed; which of the two is told first follows from a fixed order.",
      "Plan 3: One K/1 class fewer, one 1/2 class more. It has less even class sizes: they differ by up to 5 children instead of 1.",
      "Plan 4: One K/1 class fewer, one grade 1 class more. It has less even class sizes: they differ by up to 5 children instead of 1.",
      "One more: With 7 teachers the best plan would be this one: nothing would change.",
      "Unavoidable: At least three teachers are needed: no plan under these rules has fewer classes. 2 classes have at most 48 places, 24 in each, and there are 50 children. With at most 6 teachers at least one class must be composite: the 5 children of grade 2 are too few for a class of their own, which has at least 8. 50 children in at most 6 classes: at least one class has 9 children or more.",
      "How sure: Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.",
    ]);
  });

  it("tell the averages that are limited", async () => {
    const averages = [{ grades: [0, 1], largest: 20 }];
    expect(await sentencesOf({ ...TINY, averages })).toContain("Averages: Grades K+1 average 16.7 (at most 20).");
  });

  it("say what is known and no more where the search was cut", async () => {
    const { plans } = await solve(TINY);
    const cut: Solved = {
      kind: "solved",
      plans: plans.slice(0, 1),
      proved: false,
      provedPlans: 0,
      complete: false,
      stoppedBy: "timeLimit",
      bounds: [{ measure: "compositeClasses", atLeast: 1 }],
    };
    const parts = reasonsFor({ problem: TINY, solved: cut, oneMore: { kind: "unknown" } });
    expect(parts.map(({ heading }) => heading)).toEqual([
      "The school and its rules",
      "The plan",
      "What was weighed: the first decides, each next one between plans alike so far",
      "What else is known",
    ]);
    expect(reasonsSentences(parts).slice(-2)).toEqual([
      "Unavoidable: With at most 3 teachers at least one class must be composite: without composite classes it would take at least 4 (1 for each of K and grade 2; 2 for grade 1), but there are 3 teachers; each composite class saves one. 50 children in at most 3 classes: at least one class has 17 children or more.",
      "How sure: Not proved. The time ran out, so a better plan may exist under these rules. No plan has fewer composite classes than this one.",
    ]);
  });
});
