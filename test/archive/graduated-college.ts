import { sealed } from "../sealed.ts";
import { collegeFiles } from "./closed-college.ts";

/** The students of ИС-24, which graduates in 2026. */
export const gone = ["2024-0117", "2024-0118", "2024-0121"] as const;

/** A token in every field where a name or a private thing can stand; nothing else in the college contains them. */
export const canaries = [
  ...gone,
  "Грачёва", // surname
  "Жук",
  "Кравец",
  "Иван Олегович", // first name and patronymic
  "24-0118", // record book
  "Жукову-Заречному", // form of a name given by hand
  "Заречный", // a new name
  "Примечанова", // note of an event
  "Наградкин", // what an award is for
  "Ходатаев", // an open map of a student
  "Темнова", // theme of a course project
  "Местная", // a second theme
  "Основалов", // basis of a correction
  "Поздняков", // basis of a correction after the year was closed
  "Прощёнкин", // a certificate in an open map
  "Гостева", // an open map of the college's own
  "Приказнова", // title of an order
  "Книжникова", // theme in the record book
  "Справкина", // basis of a disclosure
  "Бумагин", // title of a paper
  "Дипломова", // who received a diploma
  "Журналова", // a journal's original bytes
  "Файлова", // name of a file
  "Перенос", // an open map of a sheet
  "Коммитова", // a commit message
  "Скан", // a foreign file beside a record
] as const;

/** ИС-24 graduated in 2026 with diplomas; ИС-25 studies on, by the same plan. */
export function twoGroups(): Record<string, string> {
  const files: Record<string, string> = { ...collegeFiles };
  files["kpgt.yaml"] = (files["kpgt.yaml"] ?? "").replace(
    "timeZone:",
    "      - {index: 07-02, title: Журналы, holds: [journal], years: 5}\n      - {index: 01-20, title: Прежние истории записей, holds: [epoch-bundle], years: 5}\ntimeZone:",
  );
  addGraduation(files);
  addCanaries(files);
  addSecondGroup(files);
  return files;
}

function addGraduation(files: Record<string, string>): void {
  for (const [index, id] of gone.entries()) {
    const number = index + 1;
    files[`students/${id}.yaml`] +=
      "  - {date: 2026-06-30, kind: graduated, qualification: Программист, order: 2025-2026/88-к}\n";
    files[`documents/2025-2026/diploma-${id}.yaml`] =
      `kind: diploma\nnumber: "${number}"\ndate: 2026-07-01\nstudent: "${id}"\nblank: {series: "1", number: "${number}"}\nsupplement: {number: "${number}"}\nqualification: Программист\nhonours: false\nsitting: 2025-2026/1\norder: 2025-2026/88-к\nreceived: {on: 2026-07-01, by: мать Дипломова}\nfrdo: {on: 2026-07-02}\n`;
  }
  files["orders/2025-2026/88-к.yaml"] = "number: 88-к\ndate: 2026-06-29\ntitle: Об окончании обучения\n";
}

/** Each canary in its field; what is no record lies where foreign files may. */
function addCanaries(files: Record<string, string>): void {
  const zhuk = files["students/2024-0118.yaml"] ?? "";
  files["students/2024-0118.yaml"] = zhuk
    .replace("middle: Олегович}", "middle: Олегович, forms: {dative: Жукову-Заречному Ивану Олеговичу}}")
    .replace(
      "  - {date: 2026-06-30",
      "  - {date: 2025-10-01, kind: renamed, name: {last: Заречный, first: Иван, middle: Олегович}, note: справка Примечанова, order: 2025-2026/12-к}\n  - {date: 2026-06-30",
    )
    .concat(
      "awards:\n  - {date: 2025-05-20, kind: certificate-of-merit, level: college, for: победа команды Наградкин, petition: {by: petrova-en, date: 2025-05-15}, order: 2025-2026/12-к, keeper: deputy-academic, copyInFile: {sheet: 12}}\nextra: {общежитие: сосед Гостева, ходатай: Ходатаев}\n",
    );
  files["orders/2025-2026/12-к.yaml"] =
    "number: 12-к\ndate: 2025-09-30\ntitle: О смене фамилии, заявитель Приказнова\n";
  files["record-books/2024-0118.yaml"] =
    "inspected: []\nentries:\n  - {semester: 2, page: exams, item: ОП.01, hours: 72, grade: 4, date: 2025-06-24, examiner: Иванова Н. В., theme: Доклад Книжникова}\n";
  files["disclosures/2025-2026/14.yaml"] =
    'number: "14"\ndate: 2025-11-05\nstudent: "2024-0118"\napplicant: {kind: student}\nbasis: {kind: устный запрос Справкина, date: 2025-11-05}\nscope: {what: итоги, semesters: [2]}\nissued: {on: 2025-11-05, by: petrova-en, form: oral}\n';
  const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  files["papers/2025-2026/sheet-Файлова.yaml"] =
    `template: attestation-sheet\nabout: attestations/2025-2026/ИС-24/3-ОП.04-exam\ntitle: Ведомость Бумагин\ndata: {on: 2025-12-24, sha256: ${hash}}\nprinted: {on: 2025-12-24, by: petrova-en}\n`;
  files["papers/2025-2026/sheet-Файлова.txt"] = "Скан\n";
  files["journals/2025-2026/ИС-24/ОП.04.csv"] = "Студент;12.09\nЖурналова;5\n";
  const course = (files["attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml"] ?? "").split("results:")[0] ?? "";
  files["attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml"] = sealed(`${course}results:
  "2024-0117": # Грачёва Анна Сергеевна
    grade: 5
    outcome:
  "2024-0118": # Заречный Иван Олегович
    grade: 4
    outcome:
    theme: Темнова печь
    supervisor: ivanova-nv
  "2024-0121": # Кравец Мария Львовна
    grade: 3
    outcome:
    theme: Местная сеть
    corrections:
      - {was: {grade: 2}, date: 2026-01-12, basis: {kind: записка Основалов, number: "3", date: 2026-01-12}, by: petrova-en, permitted: sidorov-av}
extra: {справка: Прощёнкин, перенос: Перенос}
`);
}

/** ИС-25 with one student and the same sheets under numbers of its own. */
function addSecondGroup(files: Record<string, string>): void {
  const own = (text: string) => text.replaceAll("ИС-24", "ИС-25");
  files["groups/ИС-25.yaml"] = own(files["groups/ИС-24.yaml"] ?? "");
  files["students/2024-0131.yaml"] =
    'name: {last: Панин, first: Кирилл, middle: Юрьевич}\nsex: m\nrecordBook: {number: "24-0131", issued: 2024-09-20}\nevents:\n  - {date: 2024-09-01, kind: enrolled, group: ИС-25, order: 2023-2024/112-к}\n';
  for (const [path, text] of Object.entries(collegeFiles))
    if (path.includes("attestations/")) files[own(path)] = forPanin(own(text));
}

/** The same sheet with one student and a number of its own. */
function forPanin(sheet: string): string {
  const head = sheet.slice(0, sheet.indexOf("results:"));
  const own = head.replace(/^number: "(\d)"/, 'number: "1$1"');
  return sealed(`${own}results:\n  "2024-0131":\n    grade: 5\n    outcome:\n`);
}
