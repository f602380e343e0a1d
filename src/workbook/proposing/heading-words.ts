import type { InputName } from "../reading/inputs";
import { isTotalLabel } from "../reading/total-label";
import { plainWords } from "./plain-words";

/**
 * What a heading can say of the numbers under or beside it: one of our inputs; a `part` of the children, as the boys; a `total` of
 * others; a `size` of classes, of which it is not said whether it is the largest; or something `else` that we do not plan with.
 */
export type Heading = InputName | "part" | "total" | "size" | "else";

/** Words that headings are made of, by what they say, in the languages of the places we know, without accents; `*` stands for any ending. */
const WORDS = {
  children:
    "children|child|pupil|pupils|student|students|roll|rolls|nor|enrolment|enrolments|enrollment|enrollments|enrolled|headcount|kids|learners|scholars|" +
    "effectif|effectifs|eleve|eleves|enfants|inscrits|inscriptions|schuler*|kinder|kinderzahl|lernende|" +
    "alumnos|alumnado|alumnas|alumnos as|ninos|estudiantes|matricula|matriculas|matriculados|alunni|studenti|bambini|iscritti|" +
    "leerlingen|leerlingaantal|leerlingenaantal|kinderen|alunos|criancas|estudantes|inscritos|" +
    "elever|elevtal|elevtall|elevantall|elevantal|barn|born|oppilaat|oppilaita|oppilasmaara|nemendur|" +
    "disgyblion|plant|daltai|paisti|sgoilearan|clann|akonga|tamariki|uczniowie|zaci|ucenici|児童数|生徒数|人数|学生数|학생수",
  largest:
    "max|maxi|maximum|maximal|maximale|maximaler|maximal*|largest|biggest|cap|caps|ceiling|limit|limits|maxima|upper limit|no more than|up to|highest|plafond|seuil|" +
    "hochst*|obergrenze|klassenteiler|klassenhochst*|grosste|massimo|massima|maximo|maxima|tope|limite|grootste|hoogste|" +
    "hogst|storsta|storst|hoyst|maks|maksimum|hojst|enintaan|suurin|enimmais*|uchafswm|uasmheid|mwyaf",
  smallest:
    "min|mini|minimum|minimal|minimale|minimal*|smallest|at least|fewest|lowest|mindest*|untergrenze|kleinste|minimo|minima|" +
    "kleinste|minst|minsta|mindst|vahintaan|pienin|vahimmais*|isafswm|iosmheid|lleiaf",
  preferred:
    "preferred|target|targets|ideal|aim|desired|goal|goals|guideline|guidelines|optimum|optimal|ideale|vise|cible|souhaite|souhaitee|ziel*|wunsch*|richtwert|richtzahl|" +
    "obiettivo|objetivo|deseado|streef*|gewenst|gewenste|ideaal|desejado|onskad|mal|onsket|tavoite*|targed",
  size:
    "size|sizes|class size|taille|klassengrosse|klassenfrequenz|tamano|dimensione|groepsgrootte|klassengrootte|tamanho|klasstorlek|" +
    "klassestorrelse|klassestorrelser|ryhmakoko|per class|par classe|pro klasse|per classe|por clase|por aula|per groep|por turma",
  teachers:
    "teacher|teachers|teaching|staff|staffing|fte|ftes|posts|enseignant|enseignants|enseignantes|maitres|professeurs|postes|" +
    "lehrer*|lehrkraft*|lehrpersonen|klassenlehr*|stellen|vza|vzae|vollzeit*|docenti|insegnanti|maestre|maestri|" +
    "maestros|docentes|profesores|profesorado|tutores|leraren|leerkrachten|leerkracht|groepsleerkrachten|professores|" +
    "larare|larer|laerere|laerer|larartjanster|opettaj*|kennarar|athrawon|athrawes|muinteoiri|tidsearan|kaiako|kontaktlaerer*|titulaire|titulaires|nauczyciele|ucitele",
  composite:
    "composite|composites|split|splits|mixed|combined|combination|combinations|multigrade|multi grade|multiage|multi age|multi|straddle|" +
    "double niveau|doubles niveaux|multiniveau|multi niveaux|classes a cours multiples|cours multiples|kombi*|jahrgangsgemischt*|jahrgangsubergreifend*|mischklasse*|altersgemischt*|" +
    "pluriclasse|pluriclassi|multigrado|agrupamiento|agrupamientos|aulas mixtas|mixtas|mixtos|combinatie*|combinatiegroep*|combigroep*|" +
    "multisseriada|multisseriadas|mistas|b form|aldersintegrerad*|blandade|sammanslagna|fadelt|faadelt|samlast|yhdysluok*|" +
    "may share|can share|share a class|allowed together|together",
  subclass:
    "subclass|subclasses|per grade|of each grade|per year group|of a grade|by grade|per stage|each stage|each year",
  span: "span|spans",
  part:
    "boys|girls|male|males|female|females|boy|girl|m|f|b|g|garcons|filles|jungen|madchen|knaben|ninas|maschi|femmine|" +
    "jongens|meisjes|meninos|meninas|pojkar|flickor|gutter|jenter|drenge|piger|pojat|tytot|bechgyn|merched|buachailli|cailini",
  average:
    "average|averages|averaged|avg|mean|moyenne|durchschnitt*|schnitt|media|promedio|gemiddeld|gemiddelde|medelvarde|gjennomsnitt|gennemsnit",
  other:
    "ptr|percent|%|pct|share|prozent|anteil|" +
    "assistant|assistants|ta|tas|aide|aides|lsa|lsas|sna|snas|atsem|support|admin|office|cleaning|caretaker|secretary|janitor|specialist|specialists|" +
    "peripatetic|non teaching|room|rooms|capacity|places|vacancies|pan|leavers|joiners|new pupils|new students|new children|new admissions|nouveaux|neue|nuevos|nuovi|nieuwe|novos|nya|nye|siblings|sibling|sen|send|eal|ell|esl|fsm|absent|absence|waiting|" +
    "change|diff|difference|growth|variance|per teacher|sections|section|classes|homerooms|code|id|phone|tel|postcode|zip|age|ages|" +
    "klassen|zuge|clases|grupos|classi|sezioni|groepen|turmas|klasser|required|needed|need|benotigt|spare|surplus|" +
    "assistenz*|lehrerstunden|lehrerwochenstunden|sonderpadagog*|schulbegleit*|soutien|apoyo|sostegno|ondersteuning|apoio|budget|cost|hours|stunden",
} as const;

type Theme = keyof typeof WORDS;

/** Whether words, each with a blank before and behind, hold one of a theme's. */
const THEMES = Object.fromEntries(
  Object.entries(WORDS).map(([theme, words]) => [
    theme,
    new RegExp(
      `(?: |^)(?:${words
        .split("|")
        .map((word) => word.replace("*", "\\S*"))
        .join("|")})(?= |$)`,
      "u",
    ),
  ]),
) as Record<Theme, RegExp>;

/** What a heading says; nothing where it says nothing that we know. */
export function headingSays(text: string): Heading | undefined {
  const outside = text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  return (outside.trim() === "" ? undefined : saidBy(outside)) ?? saidBy(text);
}

function saidBy(text: string): Heading | undefined {
  const words = plainWords(text).replace("lower limit", "minimum");
  const says = (theme: Theme): boolean => THEMES[theme].test(words);
  if (words === "") return undefined;
  const largest = says("largest");
  const smallest = says("smallest");
  if (says("span")) return "LargestSpan";
  if (largest && smallest) return "else";
  // What holds for the average of classes is no size of one, whatever else its words say.
  if (says("average")) return "else";
  if (says("composite")) return ofComposites(largest, smallest, says("subclass"));
  if (smallest && says("subclass") && !says("size")) return "MinSubclass";
  if (!largest && /^subclass(es)?( size)?$/.test(words)) return "MinSubclass";
  if (says("preferred") && !largest && !smallest) return "PreferredClassSize";
  if (says("other")) return "else";
  if (largest) return "MaxClassSize";
  if (smallest) return "MinClassSize";
  if (says("teachers")) return "Teachers";
  if (says("size")) return "size";
  if (says("part") && !bothParts(words)) return "part";
  if (says("children")) return "Children";
  return isTotalLabel(text) ? "total" : undefined;
}

function ofComposites(largest: boolean, smallest: boolean, subclass: boolean): Heading {
  if (largest) return "CompositeMax";
  if (smallest) return subclass ? "MinSubclass" : "CompositeMin";
  return "Composites";
}

/** Whether words for the largest class call it a cap, which some classes may be over where a harder limit stands beside it. */
export function isCalledCap(heading: string): boolean {
  const words = plainWords(heading);
  return /(?: |^)soft(?= |$)/.test(words) || (/(?: |^)caps?(?= |$)/.test(words) && !HARD.test(words));
}

const HARD = /(?: |^)(?:hard|max|maximum|absolute|legal|statutory)(?= |$)/;

/** Whether words for a size name a target, as `Class size target` does, rather than a size that is aimed for, as `Target size`. */
export function endsAsTarget(heading: string): boolean {
  return /(?: |^)(?:target|goal|guideline)s?$/.test(plainWords(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")));
}

/** Whether words name boys and girls both, so that all children are meant. */
function bothParts(words: string): boolean {
  return (
    /\b(boys|garcons|jungen|ninos|jongens|meninos)\b/.test(words) &&
    /\b(girls|filles|madchen|ninas|meisjes|meninas)\b/.test(words)
  );
}

/** Whether a heading says that it is about what was or what may be, so that other numbers beside it may be meant. */
export function saysWhen(text: string): boolean {
  return /\b(?:19|20)\d\d\b/.test(text) || WHEN.test(plainWords(text));
}

const WHEN =
  /(?: |^)(last|previous|prior|next|current|projected|projection|forecast|expected|actual|now|prevu|prevus|actuel|precedent|vorjahr|prognose|aktuell|previsto|previstos|actual|anterior|verwacht|vorig|prognos|forrige|naste|neste)(?= |$)/;
