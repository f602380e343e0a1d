import type { Preset, PresetGrade } from "./preset";

/** Grades with the same limits: each by its name and its children. */
function alike(
  limits: Omit<PresetGrade, "name" | "children">,
  ...grades: readonly (readonly [PresetGrade["name"], number])[]
): readonly PresetGrade[] {
  return grades.map(([name, children]) => ({ name, children, ...limits }));
}

const ANY_NEIGHBOURS = [{ text: "any neighbours" }] as const;
const NEIGHBOURS_ARE_OURS = neighboursAreOurs("grades");
const NO_RULE_OF_COMPOSITES =
  "Of composites the source has no rule that we found: any two neighbours may share a class here";
const AVERAGES_OF_ONE_SCHOOL = "The averages are those of all schools together, asked here of one school.";

/** The class-size rules of places, with their sources, as they were when these were written. Numbers that are in none are named as ours. */
export const PRESETS: readonly Preset[] = [
  {
    id: "scotland",
    place: "Scotland",
    source: {
      title: "SNCT Handbook of Conditions of Service, appendix 2.9, Class size maxima",
      address: "snct.org.uk/wiki/index.php?title=Appendix_2.9",
      year: 2011,
      kind: "agreement",
    },
    teachers: 12,
    grades: [
      ...alike({ largest: 25 }, ["P1", 36]),
      ...alike({ largest: 30 }, ["P2", 41], ["P3", 44]),
      ...alike({ largest: 33 }, ["P4", 39], ["P5", 47], ["P6", 35], ["P7", 42]),
    ],
    composites: [{ text: "any neighbours", largest: 25 }],
    leftOut: ["Children whom the regulations let pass the limit of P1 to P3.", "Special schools and units."],
    ours: [neighboursAreOurs("stages")],
  },
  {
    id: "england-infants",
    place: "England (infant classes)",
    source: {
      title: "The School Admissions (Infant Class Sizes) (England) Regulations 2012, SI 2012/10",
      address: "legislation.gov.uk/uksi/2012/10",
      year: 2012,
      kind: "law",
    },
    teachers: 7,
    grades: alike({ largest: 30 }, ["Reception", 52], ["Year 1", 58], ["Year 2", 49]),
    composites: ANY_NEIGHBOURS,
    leftOut: [
      "The limit is for each teacher: two teachers may have a class of twice as many.",
      "It binds a class if most of its children are 5 to 7; there is none above Year 2.",
      "Excepted pupils do not count.",
    ],
    ours: [NEIGHBOURS_ARE_OURS],
  },
  {
    id: "new-south-wales",
    place: "New South Wales",
    source: {
      title: "Class sizes of the NSW Department of Education's staffing agreement, as its Class Size Audit states them",
      address: "facsnsw.aristotlecloud.io/item/13132",
      year: 2024,
      kind: "staffing",
    },
    teachers: 11,
    grades: [
      ...alike({ largest: 30, isOurs: true }, ["Kindergarten", 34], ["Year 1", 38], ["Year 2", 35]),
      ...alike({ largest: 30 }, ["Year 3", 40], ["Year 4", 33], ["Year 5", 37], ["Year 6", 31]),
    ],
    composites: ANY_NEIGHBOURS,
    averages: [
      { band: "Kindergarten", largest: 20 },
      { band: "Year 1", largest: 22 },
      { band: "Year 2", largest: 24 },
    ],
    leftOut: ["No class of Years 3 to 6 need be larger than 30: a larger one is not forbidden."],
    ours: [
      AVERAGES_OF_ONE_SCHOOL,
      "The source limits no class of Kindergarten to Year 2 by itself: 30 stands for that.",
      NEIGHBOURS_ARE_OURS,
    ],
  },
  {
    id: "victoria",
    place: "Victoria",
    source: {
      title: "Victorian Government Schools Agreement 2022",
      address: "willtoteach.com/navigating-class-sizes-guidelines-for-victorian-principals-and-teachers",
      year: 2022,
      kind: "agreement",
    },
    teachers: 12,
    grades: alike(
      { largest: 30, isOurs: true },
      ["Prep", 39],
      ["Year 1", 41],
      ["Year 2", 40],
      ["Year 3", 45],
      ["Year 4", 38],
      ["Year 5", 36],
      ["Year 6", 40],
    ),
    composites: ANY_NEIGHBOURS,
    averages: [
      { band: "Prep–Year 2", largest: 21 },
      { band: "Prep–Year 6", largest: 26 },
    ],
    leftOut: ["Years 7 to 12.", "Classes are to be as small as rooms and money allow."],
    ours: ["The source limits no class by itself: 30 stands for that.", `${NO_RULE_OF_COMPOSITES}.`],
  },
  {
    id: "queensland",
    place: "Queensland",
    source: {
      title: "Department of Education State School Teachers' Certified Agreement 2019, Class sizes",
      address: "qtu.asn.au/workload-wednesday-1/class-sizes-5-february-2020",
      year: 2019,
      kind: "target",
    },
    teachers: 12,
    grades: [
      ...alike({ softCap: 25, largest: { overCap: 2 } }, ["Prep", 47], ["Year 1", 52], ["Year 2", 44], ["Year 3", 50]),
      ...alike({ softCap: 28, largest: { overCap: 2 } }, ["Year 4", 41], ["Year 5", 37], ["Year 6", 35]),
    ],
    composites: [
      { text: "Prep–Year 4 neighbours", largest: 25 },
      { text: "Year 4–Year 6 neighbours", largest: 28 },
    ],
    priorities: ["fewest composite classes", "fewest children over the cap", "most even class sizes"],
    leftOut: ["Years 7 to 12.", "Larger classes in exceptional circumstances, after consultation."],
    ours: [
      "One or two over the target are for keeping a year together: composites keep the target of their lowest year.",
      NEIGHBOURS_ARE_OURS,
    ],
  },
  {
    id: "western-australia",
    place: "Western Australia",
    source: {
      title: "School Education Act Employees' (Teachers and Administrators) General Agreement 2023",
      year: 2023,
      kind: "agreement",
    },
    teachers: 13,
    grades: [
      ...alike({ largest: 20 }, ["Kindergarten", 37]),
      ...alike({ largest: 27 }, ["Pre-primary", 44]),
      ...alike({ largest: 24 }, ["Year 1", 40], ["Year 2", 43], ["Year 3", 38]),
      ...alike({ largest: 32 }, ["Year 4", 45], ["Year 5", 41], ["Year 6", 39]),
    ],
    composites: ANY_NEIGHBOURS,
    leftOut: [
      "Pre-primary has 25 in rooms that were not built for it: type 25.",
      "What a school varies by consultation.",
    ],
    ours: [`${NO_RULE_OF_COMPOSITES}, with the lower limit of the two.`],
  },
  {
    id: "ontario",
    place: "Ontario",
    source: {
      title: "Ontario Regulation 132/12, Class Size, as amended by O. Reg. 287/19",
      address: "ontario.ca/laws/regulation/120132",
      year: 2019,
      kind: "law",
    },
    teachers: 21,
    grades: [
      ...alike({ largest: 29 }, ["JK", 40], ["SK", 44]),
      ...alike({ softCap: 20, largest: 23 }, [1, 40], [2, 38], [3, 42]),
      ...alike({ largest: 30, isOurs: true }, [4, 45], [5, 41], [6, 48], [7, 44], [8, 47]),
    ],
    composites: [
      { text: "JK/SK" },
      { text: "1–3 neighbours" },
      { text: "3/4", softCap: 23, largest: 23 },
      { text: "4–8 neighbours" },
    ],
    averages: [{ band: "4–8", largest: 24.5 }],
    shareOverCap: 0.1,
    leftOut: [
      "The average of all kindergarten classes of a board, and the few that may pass 29.",
      "Limits of a board's own agreements.",
    ],
    ours: [
      "The average and the share are those of a whole board, asked here of one school.",
      "The source limits no class of grades 4 to 8 by itself: 30 stands for that.",
      "The source does not say which grades may share a class: two neighbours may here, but for SK/1.",
    ],
  },
  {
    id: "british-columbia",
    place: "British Columbia",
    source: {
      title: "Restored class-size language of the teachers' collective agreement (K to 3); School Act (4 to 7)",
      address: "bctf.ca/IssuesInEducation.aspx?id=5530",
      year: 2017,
      kind: "agreement",
    },
    teachers: 15,
    grades: [
      ...alike({ largest: 20 }, ["Kindergarten", 37]),
      ...alike({ largest: 22 }, [1, 41], [2, 38], [3, 43]),
      ...alike({ largest: 30 }, [4, 46], [5, 39], [6, 44], [7, 41]),
    ],
    composites: ANY_NEIGHBOURS,
    leftOut: [
      "The School Act alone would let K have 22 and grades 1 to 3 have 24.",
      "Districts limit grades 4 to 7, and composites, on their own: Central Okanagan has 28 for an intermediate split.",
      "Who may be in a class together.",
    ],
    ours: [NEIGHBOURS_ARE_OURS],
  },
  {
    id: "nova-scotia",
    place: "Nova Scotia",
    source: {
      title: "Class cap guidelines of the Department of Education and Early Childhood Development",
      address: "ssrce.ca/classroom-caps-report",
      year: 2017,
      kind: "policy",
    },
    teachers: 13,
    grades: [
      ...alike({ softCap: 20, largest: { overCap: 2 } }, ["Primary", 38], [1, 43], [2, 35]),
      ...alike({ softCap: 25, largest: { overCap: 2 } }, [3, 41], [4, 47], [5, 38], [6, 44]),
    ],
    composites: ANY_NEIGHBOURS,
    priorities: ["fewest classes over the cap", "fewest composite classes", "most even class sizes"],
    leftOut: [
      "Grades 7 to 9 have 28, up to 30, and 10 to 12 have 30, up to 32.",
      "A class may pass the hard cap for want of a room, or in exceptional circumstances.",
    ],
    ours: [NEIGHBOURS_ARE_OURS],
  },
  {
    id: "newfoundland-and-labrador",
    place: "Newfoundland and Labrador",
    source: {
      title: "Class size caps announced with the provincial budget of 2016",
      address:
        "saltwire.com/newfoundland-labrador/news/education-changes-to-k-12-class-caps-combined-grades-coming-126834",
      year: 2016,
      kind: "policy",
    },
    teachers: 13,
    grades: [
      ...alike({ largest: 20 }, ["Kindergarten", 33]),
      ...alike({ largest: 25 }, [1, 30], [2, 38], [3, 33]),
      ...alike({ largest: 28 }, [4, 35], [5, 39], [6, 42]),
    ],
    composites: [{ text: "1–6 neighbours", largest: 18 }],
    largestSpan: 2,
    leftOut: ["Grades 7 to 9 have 31.", "Nobody is to be in a combined class two years in a row."],
    ours: [],
  },
  {
    id: "new-brunswick",
    place: "New Brunswick",
    source: { title: "Collective agreement of the New Brunswick teachers", kind: "agreement" },
    teachers: 13,
    grades: [
      ...alike({ largest: 21 }, ["Kindergarten", 38], [1, 40], [2, 37]),
      ...alike({ largest: 26 }, [3, 44]),
      ...alike({ largest: 28 }, [4, 41], [5, 46], [6, 39]),
    ],
    composites: ANY_NEIGHBOURS,
    leftOut: ["What the agreement may say of composites, which we have not found."],
    ours: ["Any two neighbours may share a class here, with the lower limit of the two."],
  },
  {
    id: "quebec",
    place: "Quebec",
    source: {
      title: "Entente nationale, règles de formation des groupes d'élèves (8-4.00)",
      address: "esteachers.org/?p=1727",
      year: 2017,
      kind: "agreement",
    },
    teachers: 13,
    grades: [
      ...alike({ largest: 19 }, ["Maternelle", 34]),
      ...alike({ largest: 22 }, ["1re", 37]),
      ...alike({ largest: 24 }, ["2e", 40]),
      ...alike({ largest: 26 }, ["3e", 43], ["4e", 38], ["5e", 45], ["6e", 39]),
    ],
    composites: [
      { text: "Maternelle/1re", largest: { averageOf: "Maternelle" } },
      { text: "1re/2e", largest: { averageOf: "1re" } },
      { text: "2e/3e", largest: { averageOf: "2e" } },
      { text: "3e–6e neighbours", largest: { averageOf: "3e–6e" } },
    ],
    averages: [
      { band: "Maternelle", largest: 17 },
      { band: "1re", largest: 20 },
      { band: "2e", largest: 22 },
      { band: "3e–6e", largest: 24 },
    ],
    leftOut: [
      "Schools of disadvantaged areas have lower numbers.",
      "Maximums may be passed for some reasons, with compensation.",
      "Pupils with difficulties count for more than one.",
    ],
    ours: [
      AVERAGES_OF_ONE_SCHOOL,
      "The average becomes the maximum of a composite: of its two grades, the lower one's stands here.",
    ],
  },
  {
    id: "texas",
    place: "Texas",
    source: {
      title: "Texas Education Code, section 25.112, as amended by S.B. 2081",
      address: "capitol.texas.gov/tlodocs/87R/billtext/html/SB02081E.htm",
      year: 2021,
      kind: "law",
    },
    teachers: 15,
    grades: alike({ largest: 22 }, ["Pre-K", 34], ["Kindergarten", 52], [1, 47], [2, 55], [3, 49], [4, 51]),
    composites: ANY_NEIGHBOURS,
    leftOut: [
      "There is no limit above grade 4.",
      "It does not bind in the last 12 weeks of a school year, nor where the commissioner grants an exception.",
    ],
    ours: [NEIGHBOURS_ARE_OURS],
  },
  {
    id: "florida",
    place: "Florida",
    source: {
      title: "The 2024 Florida Statutes, section 1003.03, Maximum class size",
      address: "leg.state.fl.us/statutes",
      year: 2024,
      kind: "law",
    },
    teachers: 17,
    grades: [
      ...alike({ largest: 18 }, ["Kindergarten", 47], [1, 50], [2, 45], [3, 52]),
      ...alike({ largest: 22 }, [4, 48], [5, 43]),
    ],
    composites: ANY_NEIGHBOURS,
    leftOut: [
      "Prekindergarten has 18 too, grades 6 to 8 have 22, and 9 to 12 have 25.",
      "The limit is for each teacher, and for core courses alone.",
      "Children who come after the count in October.",
    ],
    ours: [NEIGHBOURS_ARE_OURS],
  },
  {
    id: "italy",
    place: "Italy",
    source: {
      title: "Decreto del Presidente della Repubblica 20 marzo 2009, n. 81, scuola primaria",
      address: "obiettivoscuola.it/articoli/formazione-delle-classi",
      year: 2009,
      kind: "law",
    },
    teachers: 8,
    grades: alike(
      { smallest: 15, largest: 26 },
      ["Prima", 24],
      ["Seconda", 31],
      ["Terza", 19],
      ["Quarta", 27],
      ["Quinta", 33],
    ),
    composites: [{ text: "any neighbours", smallest: 8, largest: 18 }],
    leftOut: [
      "Up to 27 where children are left over, and a tenth more or fewer in case of need.",
      "As a rule 20 where there are children with disabilities, and from 10 on in the mountains and on small islands.",
    ],
    ours: [NEIGHBOURS_ARE_OURS],
  },
];

/** The preset of an id; nothing where there is none. */
export function presetCalled(id: string): Preset | undefined {
  return PRESETS.find((preset) => preset.id === id);
}

/** The sentence for a source that is silent about composites; `units` are what the place calls its grades. */
function neighboursAreOurs(units: "grades" | "stages"): string {
  return `The source does not say which ${units} may share a class: any two neighbours may here.`;
}
