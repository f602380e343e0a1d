/**
 * How people call grades, by language, in words without accents. A grade is a word of its own (`kindergarten`), or a number beside a
 * word (`P3`, `Year 3`, `3. Klasse`).
 */
interface GradeWords {
  /** Words beside a number. */
  readonly beside: string;
  /** Words of their own, with the rank of each: 0 for the year before grade 1. */
  readonly alone: Readonly<Record<string, number>>;
  /** Words for the numbers 1, 2, 3 …, which may stand beside a word as well; several forms are parted by a stroke. */
  readonly ordinals?: string;
}

const LANGUAGES: Readonly<Record<string, GradeWords>> = {
  english: {
    beside:
      "p|pr|pri|primary|y|yr|yrs|year|years|year group|year level|g|gr|grade|grades|level|stage|std|standard|form|s|secondary|class|grade level",
    ordinals: "first|second|third|fourth|fifth|sixth|seventh|eighth",
    alone: {
      nursery: -1,
      "nursery 1": -2,
      "nursery 2": -1,
      n1: -2,
      n2: -1,
      preschool: -1,
      "pre school": -1,
      playgroup: -2,
      prek: -1,
      "pre k": -1,
      pk: -1,
      prekindergarten: -1,
      "pre kindergarten": -1,
      "pre k 3": -2,
      "pre k 4": -1,
      pk3: -2,
      pk4: -1,
      pre: -1,
      kindy: -1,
      "transitional kindergarten": -0.5,
      tk: -0.5,
      jk: -1,
      "junior kindergarten": -1,
      sk: 0,
      "senior kindergarten": 0,
      k: 0,
      kg: 0,
      kinder: 0,
      kindergarten: 0,
      reception: 0,
      r: 0,
      yr: 0,
      rec: 0,
      "year r": 0,
      "reception class": 0,
      foundation: 0,
      "foundation year": 0,
      f: 0,
      fs2: 0,
      fs1: -1,
      eyfs: 0,
      prep: 0,
      "pre primary": 0,
      preprimary: 0,
      pp: 0,
      p: 0,
      primary: 0,
      "grade primary": 0,
      kg1: -1,
      kg2: 0,
      "kg 1": -1,
      "kg 2": 0,
      transition: 0,
      "new entrants": 0,
      "new entrant": 0,
      "y0 1": 0.5,
      "year 0 1": 0.5,
      "junior infants": -1,
      "senior infants": 0,
      ji: -1,
      si: 0,
      "jr infants": -1,
      "sr infants": 0,
      ece: -1,
    },
  },
  french: {
    beside: "annee|annees|p|primaire|annee du primaire|annee primaire|annee d etudes|niveau|h|harmos",
    alone: {
      tps: -3,
      "toute petite section": -3,
      "tps ps": -2,
      ps: -2,
      "petite section": -2,
      ms: -1,
      "moyenne section": -1,
      gs: 0,
      "grande section": 0,
      maternelle: 0,
      prematernelle: -1,
      "maternelle 4 ans": -1,
      "maternelle 5 ans": 0,
      cp: 1,
      "cours preparatoire": 1,
      ce1: 2,
      ce2: 3,
      cm1: 4,
      cm2: 5,
    },
    ordinals: "premiere|deuxieme|troisieme|quatrieme|cinquieme|sixieme",
  },
  german: {
    beside: "klasse|klassen|kl|klassenstufe|jahrgang|jahrgangsstufe|jg|stufe|schuljahr|schulstufe|jahr|primar",
    ordinals: "erste|zweite|dritte|vierte|funfte|sechste",
    alone: { vorschule: 0, vorklasse: 0, eingangsstufe: 0, grundstufe: 0, "1 kindergarten": -1, "2 kindergarten": 0 },
  },
  spanish: {
    beside:
      "grado|curso|primaria|de primaria|ano|ep|ed primaria|educacion primaria|grado de primaria|basico|a primaria",
    ordinals: "primero|segundo|tercero|cuarto|quinto|sexto",
    alone: {
      "infantil 3 anos": -2,
      "infantil 4 anos": -1,
      "infantil 5 anos": 0,
      "3 anos": -2,
      "4 anos": -1,
      "5 anos": 0,
      preescolar: -1,
      parvulos: 0,
      prekinder: -1,
    },
  },
  italian: {
    beside: "classe|classi|anno|elementare|primaria",
    ordinals: "prima|seconda|terza|quarta|quinta/prime|seconde|terze|quarte|quinte",
    alone: { infanzia: 0, "scuola dell infanzia": 0, "3 anni": -2, "4 anni": -1, "5 anni": 0 },
  },
  dutch: { beside: "groep|groepen|gr|leerjaar", alone: { kleuters: 0, "1e kleuterklas": -2, "2e kleuterklas": -1 } },
  portuguese: {
    beside: "ano|anos|serie|ano de escolaridade",
    alone: { "pre escolar": 0, preescolar: 0, "jardim de infancia": 0, "pre 1": -1, "pre 2": 0, creche: -1 },
  },
  nordic: {
    beside: "ak|arskurs|arskurser|klass|trinn|klasse|kl|argang|luokka|lk|bekkur|arsklass",
    alone: { forskoleklass: 0, forskola: 0, fklass: 0, "f klass": 0, esiopetus: 0, eskari: 0, bornehaveklasse: 0 },
  },
  welsh: { beside: "blwyddyn|bl", alone: { meithrin: -1, derbyn: 0 } },
  irish: {
    beside: "rang",
    alone: { "naionain bheaga": -1, "naionain mhora": 0, "naionain shoisearacha": -1, "naionain shinsearacha": 0 },
  },
  gaelic: { beside: "clas|prìomh sgoil|prs", alone: { "sgoil araich": -1 } },
  maori: { beside: "tau", alone: {} },
  slavic: { beside: "klasa|trida|razred|rocnik", alone: { zerowka: 0, oddzial: 0 } },
  eastAsian: { beside: "年|年生|学年|年级|年級|學年|학년|小", alone: {} },
};

/** What stands right behind a number that counts: `1st`, `1er`, `2e`, `4te`. */
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(
  ["st|nd|rd|th", "er|ere|re|e|eme|ieme|nd|nde", "te|ste", "de", "ro|do|to|o"].flatMap((endings) => endings.split("|")),
);

const BESIDE: ReadonlySet<string> = new Set(Object.values(LANGUAGES).flatMap(({ beside }) => beside.split("|")));

const ALONE: ReadonlyMap<string, number> = new Map(
  Object.values(LANGUAGES).flatMap(({ alone }) => Object.entries(alone)),
);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.values(LANGUAGES).flatMap(({ ordinals }) =>
    (ordinals?.split("/") ?? []).flatMap((forms) =>
      forms.split("|").map((word, index): [string, number] => [word, index + 1]),
    ),
  ),
);

/** More grades than any school has. */
const MOST_GRADES = 13;

/** More letters than a grade's name has. */
const LONGEST_NAME = 40;

/** What a grade's name says: how far up it is, and by which word it is numbered. */
export interface GradeReading {
  /** 1 for the first grade; 0 and below for the years before it. */
  readonly rank: number;
  /** The word beside the number; `""` where the number stands alone. Nothing where the name is a word of its own. */
  readonly numberedBy: string | undefined;
  /** Whether the name can mean much else, as `F` and `Class 3` can. */
  readonly isDoubtful: boolean;
}

/** What a text in words without accents says as the name of a grade; nothing where it is none. */
export function gradeReading(words: string): GradeReading | undefined {
  if (words.length > LONGEST_NAME) return undefined;
  const alone = ALONE.get(words);
  if (alone !== undefined) return { rank: alone, numberedBy: undefined, isDoubtful: words.length < 2 };
  return numbered(words) ?? counted(words);
}

/** A grade that is a number beside a word, or a number alone. */
function numbered(words: string): GradeReading | undefined {
  const [, before = "", digits = "", behind = ""] = /^(\D*)(\d{1,2})(\D*)$/u.exec(words) ?? [];
  const rank = Number(digits);
  if (digits === "" || rank > MOST_GRADES) return undefined;
  const [ending = "", ...others] = behind.startsWith(" ") ? ["", behind.trim()] : behind.split(" ");
  const isOrdinal = ORDINAL_ENDINGS.has(ending);
  const rest = isOrdinal ? others.join(" ") : behind;
  const numberedBy = `${before.trim()} ${rest.trim()}`.trim();
  if (numberedBy !== "" && !BESIDE.has(numberedBy)) return undefined;
  const isBare = numberedBy === "" && ending.length < 2;
  return { rank, numberedBy, isDoubtful: isBare || (numberedBy === "class" && !isOrdinal) };
}

/** A grade whose number is a word: `First class`, `Classe prima`, `Terza`. */
function counted(words: string): GradeReading | undefined {
  const all = words.split(" ");
  for (const [index, word] of all.entries()) {
    const rank = ORDINALS.get(word);
    if (rank === undefined || (index > 0 && index < all.length - 1)) continue;
    const rest = all.filter((_, other) => other !== index).join(" ");
    if (rest === "" || BESIDE.has(rest)) return { rank, numberedBy: rest, isDoubtful: rest === "" };
  }
  return undefined;
}

/** Whether a text over or beside grades says that they are grades: `Year group`, `Klasse`, `Grade`. */
export function saysGrades(words: string): boolean {
  return (
    words.split(" ").some((word) => word.length > 2 && word !== "class" && BESIDE.has(word)) ||
    /^(years?|year groups?|yr|gr)$/.test(words)
  );
}

/** Whether words begin with the name of a grade, as those for a class or for several grades do: `P1/2`, `Year 3-4`, `3 Blue`. */
export function beginsWithGrade(words: string): boolean {
  const [first = "", second = ""] = words.split(" ");
  return (
    [first, `${first} ${second}`].some((start) => gradeReading(start) !== undefined) || /^\d{1,2}[a-z]$/.test(first)
  );
}
