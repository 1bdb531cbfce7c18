import type { ControlForm, Item, Program, StudyForm } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { formName } from "../../text/control-forms.ts";
import { type ImportedProgram, importedProgram, type Remarks } from "../program-report.ts";
import { sentenceCase } from "../sentence-case.ts";
import { competencesOfPlx } from "./plx-competences.ts";
import { complexOfPlx } from "./plx-complex.ts";
import { itemsOfPlx, type PlxItems } from "./plx-items.ts";
import { type PlxRow, type PlxTables, plxTables } from "./plx-tables.ts";

/** The programme in a .plx file of ММИС «Планы», and what a person should know of the reading. */
export function readPlx(bytes: Uint8Array): ImportedProgram {
  const plx = plxTables(bytes);
  const remarks: Remarks = { repairs: [], needsPerson: [], skipped: [] };
  const read = itemsOfPlx(plx, remarks);
  const program: Program = {
    ...headOf(plx, remarks),
    cycles: usedCycles(plx, read.items, remarks),
    competences: competencesOfPlx(plx),
    items: [...read.items],
    complex: complexOfPlx(plx, read, remarks),
  };
  remarkOnControl(plx, read, remarks);
  return importedProgram(program, remarks, read.foldedControls);
}

type Head = Omit<Program, "cycles" | "competences" | "items" | "complex">;

function headOf(plx: PlxTables, remarks: Remarks): Head {
  const [plan, ...others] = plx.table("Планы");
  if (!plan || others.length > 0) throw new UserError(text.plans(others.length + (plan ? 1 : 0)), text.onePlan);
  const standard = plx.table("ООП").find((row) => row.Код === plan.КодООП) ?? plx.table("ООП")[0] ?? {};
  const code = (standard.Шифр ?? "").trim();
  const intake = plan.ГодНачалаПодготовки ?? "";
  const qualification = sentenceCase(plan.Квалификация ?? "");
  const missing = [
    ...(/^\d\d\.\d\d\.\d\d$/.test(code) ? [] : [text.missingCode]),
    ...(/^20\d\d$/.test(intake) ? [] : [text.missingIntake]),
    ...(qualification ? [] : [text.missingQualification]),
  ];
  if (missing.length > 0) throw new UserError(text.missing(missing), text.fillIn);
  if (!/^\d\d\.0[12]\./.test(code)) throw new UserError(text.notCollege(code), text.onlyCollege);
  return {
    code,
    name: programName(standard.Название ?? "", plan.Титул ?? "", remarks),
    kind: code.slice(3, 5) === "01" ? "worker" : "specialist",
    qualification,
    intake: Number(intake),
    base: baseOf(plx, plan, remarks),
    study: studyOf(plx, plan, remarks),
    term: termOf(plan),
    ...standardOf(standard, plan, remarks),
  };
}

/** The title page often spells in small letters what the directory has in capitals: abbreviations survive there. */
function programName(name: string, title: string, remarks: Remarks): string {
  const written = name.trim().replace(/\s+/gu, " ");
  const titled = title.trim().slice(0, written.length);
  const spelt = titled.toUpperCase() === written.toUpperCase() ? sentenceCase(titled) : sentenceCase(written);
  if (spelt !== written) remarks.repairs.push(text.smallLetters(spelt));
  return spelt;
}

function baseOf(plx: PlxTables, plan: PlxRow, remarks: Remarks): Program["base"] {
  const base = plx.table("СправочникБазы").find((row) => row.Код === plan.КодБазы)?.Наименование ?? "";
  if (/^основное общее/iu.test(base)) return 9;
  if (!/^среднее общее/iu.test(base)) remarks.needsPerson.push(text.otherBase(base));
  return 11;
}

function studyOf(plx: PlxTables, plan: PlxRow, remarks: Remarks): StudyForm {
  const form = studyForms.get(plan.КодФормыОбучения ?? plx.document.КодФормыОбучения ?? "");
  if (!form) remarks.needsPerson.push(text.unknownStudy);
  return form ?? "full-time";
}

const studyForms: ReadonlyMap<string, StudyForm> = new Map([
  ["1", "full-time"],
  ["2", "part-time"],
  ["3", "mixed"],
]);

function termOf(plan: PlxRow): Program["term"] {
  const months = Number(plan.СрокОбученияМесяцев ?? 0);
  return { years: Number(plan.СрокОбучения ?? 0), ...(months > 0 ? { months } : {}) };
}

/** The standard stands twice in a plan; where the two differ, the directory's is taken and a person is told. */
function standardOf(standard: PlxRow, plan: PlxRow, remarks: Remarks): Pick<Program, "standard"> {
  const number = standard.НомерДокумента?.trim();
  const date = /^\d{4}-\d\d-\d\d/.exec(standard.ДатаДокумента ?? "")?.[0];
  if (!number || !date) return {};
  const other = plan.НомерФГОС?.trim();
  if (other && other !== number) remarks.needsPerson.push(text.twoStandards(number, other));
  return { standard: { number, date } };
}

function usedCycles(plx: PlxTables, items: readonly Item[], remarks: Remarks): Program["cycles"] {
  const used = new Set(items.map(({ cycle }) => cycle));
  const cycles = plx
    .table("ПланыЦиклы")
    .map((row) => ({ id: (row.Идентификатор ?? "").trim(), name: sentenceCase(row.Цикл ?? "") }));
  const unused = cycles.filter(({ id }) => !used.has(id));
  if (unused.length > 0) remarks.skipped.push(text.unusedCycles(unused.map(({ id }) => id)));
  return cycles.filter(({ id }, i) => used.has(id) && cycles.findIndex((other) => other.id === id) === i);
}

/** A row that is studied and ends in nothing waits for a person; what is usual for its kind of practice is suggested. */
function remarkOnControl(plx: PlxTables, read: PlxItems, remarks: Remarks): void {
  const practices = new Map(plx.table("ПланыСтроки").map((row) => [row.Код, row.ВидПрактики]));
  for (const [code, item] of read.itemsByRow) {
    if (item.control?.some(({ form }) => form === "module-exam") && /рабоч|служащ/iu.test(item.name))
      remarks.needsPerson.push(text.workersModule(item.id));
    if (item.control?.length || (item.kind === "module" && !item.hours)) continue;
    remarks.needsPerson.push(text.noControl(item.id, item.name, usualForms.get(practices.get(code) ?? "")));
  }
}

const usualForms: ReadonlyMap<string, ControlForm> = new Map([
  ["72", "graded-credit"],
  ["15", "thesis-defence"],
  ["16", "demo-exam"],
]);

const text = {
  plans: (n: number) => (n === 0 ? "В файле нет учебного плана." : `В файле несколько учебных планов: ${n}.`),
  onePlan: "Сохраните в программе «Планы» каждый план отдельным файлом.",
  missing: (what: readonly string[]) => `В плане не указаны: ${what.join(", ")}.`,
  missingCode: "код специальности или профессии (09.02.07)",
  missingIntake: "год начала подготовки",
  missingQualification: "квалификация",
  fillIn: "Заполните титул в программе «Планы» и сохраните план заново.",
  notCollege: (code: string) => `Это план не среднего профессионального образования: код «${code}».`,
  onlyCollege: "kpgt ведёт специальности (NN.02.NN) и профессии (NN.01.NN).",
  smallLetters: (name: string) =>
    `Название прописными буквами записано обычными: «${name}». Проверьте имена и сокращения.`,
  otherBase: (base: string) => `База приёма «${base}» внесена как 11 классов (base: 11). Проверьте.`,
  unknownStudy: "Форма обучения в плане не указана, внесена очная (study: full-time). Проверьте.",
  twoStandards: (one: string, other: string) =>
    `Номер приказа ФГОС в плане двоится: № ${one} и № ${other}. Внесён № ${one}, проверьте.`,
  unusedCycles: (ids: readonly string[]) => `Циклы без строк: ${ids.join(", ")}.`,
  workersModule: (id: string) =>
    `${id}: экзамен внесён как экзамен по модулю (module-exam). Если по нему присваивают профессию, замените на qualification-exam.`,
  noControl: (id: string, name: string, usual?: ControlForm) =>
    `${id} «${name}»: нет формы контроля.${usual ? ` Обычно это ${formName(usual)} (${usual}).` : ""} Впишите её (control), если она нужна.`,
};
