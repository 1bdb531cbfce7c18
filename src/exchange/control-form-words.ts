import type { ControlForm, ItemKind } from "../model/kinds.ts";

/** A form of control as a plan writes it. */
export interface WrittenForm {
  readonly form: ControlForm;
  /** «КДЗ», «ЗаО(2)»: attested together with other items. */
  readonly isComplex: boolean;
  /** The number in brackets: which items go together. */
  readonly group?: string;
}

/** The forms in one cell: «Э», «ДЗ КП», «ЗаО(2)»; none for «–»; undefined when a word of it is unknown. */
export function writtenForms(cell: string, kind: ItemKind): WrittenForm[] | undefined {
  const folded = cell.normalize("NFC").toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
  if (/^[-–—]?$/.test(folded)) return [];
  const whole = writtenForm(folded, kind);
  if (whole) return [whole];
  const words = folded.split(/[,;+/]/).flatMap((part) => (isForm(part.trim()) ? [part.trim()] : part.split(" ")));
  const forms = words.filter(Boolean).map((word) => writtenForm(word, kind));
  return forms.every((form) => form !== undefined) ? forms : undefined;
}

function isForm(word: string): boolean {
  return writtenForm(word, "discipline") !== undefined;
}

function writtenForm(word: string, kind: ItemKind): WrittenForm | undefined {
  const numbered = /^(\S+) ?\((\d{1,2})\)$/.exec(word);
  const group = numbered?.[2];
  const known = formsByWord.get((numbered?.[1] ?? word).replace(/\.$/, ""));
  if (!known) return undefined;
  // «Эк», «квалификационный экзамен» of a module is the exam by module; elsewhere these are exams of their own.
  const ofModule = kind === "module" && (known.form === "exam" || known.form === "qualification-exam");
  const form = ofModule ? "module-exam" : known.form;
  return { form, isComplex: known.isComplex || group !== undefined, ...(group === undefined ? {} : { group }) };
}

const words: readonly (readonly [ControlForm, isComplex: boolean, words: string])[] = [
  ["exam", false, "э|эк|экз|экзамен|exam"],
  ["exam", true, "кэ|эк(к)|комплексный экзамен"],
  ["graded-credit", false, "дз|зао|диф|дифзачет|диф. зачет|дифференцированный зачет|зачет с оценкой|graded-credit|dz"],
  ["graded-credit", true, "кдз|комплексный диф. зачет|комплексный дифференцированный зачет|kdz"],
  ["credit", false, "з|за|зч|зач|зачет|credit"],
  ["credit", true, "кз|комплексный зачет"],
  ["course-project", false, "кп|курсовой проект|course-project"],
  ["course-work", false, "кр|курсовая работа|course-work"],
  ["module-exam", false, "эм|э(к)|экзамен по модулю|экзамен по профессиональному модулю|module-exam|module_exam"],
  ["qualification-exam", false, "квэ|квалификационный экзамен|экзамен квалификационный|qualification-exam"],
  ["state-exam", false, "гэ|государственный экзамен|state-exam"],
  ["demo-exam", false, "дэ|демонстрационный экзамен|demo-exam|demo_exam"],
  ["thesis-defence", false, "дп|защита дипломного проекта|защита дипломной работы|защита дипломного проекта (работы)"],
  ["thesis-defence", false, "защита вкр|thesis-defence|diploma_defense"],
  ["other", false, "др|дфк|другая форма контроля|другие формы контроля|контрольная работа|накопительная оценка|other"],
];
const formsByWord: ReadonlyMap<string, WrittenForm> = new Map(
  words.flatMap(([form, isComplex, all]) => all.split("|").map((word) => [word, { form, isComplex }] as const)),
);
