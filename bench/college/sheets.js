// @ts-check

import { whole } from "./people.js";
import { competence, language } from "./plan.js";
import { orderOf } from "./studies.js";

/** @typedef {import("../../src/model/kinds.ts").Attestation} Attestation */
/** @typedef {import("../../src/model/kinds.ts").Result} Result */
/** @typedef {import("../../src/model/kinds.ts").Program} Program */
/** @typedef {import("../../src/model/kinds.ts").Grade} Grade */
/** @typedef {import("../../src/model/plan.ts").PlannedControl} PlannedControl */
/** @typedef {import("./studies.js").ClassGroup} ClassGroup */
/** @typedef {import("./studies.js").Learner} Learner */
/** @typedef {import("./random.js").Chance} Chance */

/**
 * What the sheets of a session are made from.
 * @typedef {object} Session
 * @property {ClassGroup} group
 * @property {Program} program
 * @property {readonly PlannedControl[]} planned
 * @property {number} year the calendar year
 * @property {boolean} isAutumn
 * @property {boolean} isUnderWay exams are open and empty
 * @property {(item: string, part?: number) => string} teacherOf
 * @property {{ chair: string, registrar: string, members: readonly string[] }} commission
 * @property {() => string} nextNumber
 * @property {typeof import("../../src/model/seal.ts").sealOf} seal
 * @property {Chance} luck
 */

/**
 * A sheet, and where it lies in its academic year and group.
 * @typedef {{ name: string, sheet: Attestation, notes: { path: string[], text: string }[] }} NamedSheet
 */

/**
 * Every sheet of a group's session: the first ones and the retakes.
 * @param {Session} session
 * @returns {NamedSheet[]}
 */
export function sheetsOf(session) {
  for (const student of session.group.members) student.hasDebt = false;
  return session.planned.flatMap((control) =>
    control.items.includes(language)
      ? [0, 1].flatMap((part) => sittings(session, control, halfOf(session.group.members, part), part))
      : sittings(session, control, session.group.members),
  );
}

/**
 * A sheet with its seal, if it is closed.
 * @param {Session} session
 * @param {import("../../src/model/seal.ts").SignedSheet} signed
 * @returns {Attestation}
 */
function sealed({ seal }, { closed, ...sheet }) {
  const { results, ...head } = sheet;
  return closed ? { ...head, closed: { ...closed, seal: seal({ ...sheet, closed }) }, results } : sheet;
}

/**
 * The members of a subgroup.
 * @param {readonly Learner[]} members
 * @param {number} part
 */
export function halfOf(members, part) {
  const middle = Math.ceil(members.length / 2);
  return part === 0 ? members.slice(0, middle) : members.slice(middle);
}

/**
 * The id of a subgroup.
 * @param {number} part
 */
export function subgroup(part) {
  return `англ-${part + 1}`;
}

/**
 * @param {Session} session
 * @param {PlannedControl} control
 * @param {readonly Learner[]} students
 * @param {number} [part]
 */
function sittings(session, control, students, part) {
  const first = firstSheet(session, control, students, part);
  const sheets = [first];
  let owing = students.filter(({ id }) => isDebt(first.sheet.results[id]));
  for (const student of owing) student.hasDebt = true;
  for (const attempt of /** @type {const} */ (["retake", "commission"])) {
    if (owing.length === 0 || session.isUnderWay) break;
    const next = retake(session, first, owing, attempt);
    sheets.push(next);
    owing = owing.filter(({ id }) => isDebt(next.sheet.results[id]));
  }
  return sheets;
}

/**
 * @param {Session} session
 * @param {PlannedControl} control
 * @param {readonly Learner[]} students
 * @param {number | undefined} part
 * @returns {NamedSheet}
 */
function firstSheet(session, { items, form, semester }, students, part) {
  const { group, year, isAutumn, luck, teacherOf } = session;
  const [item = ""] = items;
  const isExam = form === "exam" || form === "module-exam";
  const month = isAutumn ? "12" : "06";
  const date = `${year}-${month}-${two(isExam ? 20 + luck.below(8) : 10 + luck.below(9))}`;
  const byCommission = form === "module-exam";
  const teacher = teacherOf(item, part);
  const isOpen = session.isUnderWay && isExam;
  const results = Object.fromEntries(
    students.map((student) => [student.id, isOpen ? blank(form) : block(session, form, item)]),
  );
  /** @type {import("../../src/model/seal.ts").SignedSheet} */
  const signed = {
    number: session.nextNumber(),
    form,
    group: group.id,
    items: [...items],
    semester,
    attempt: "first",
    roster: part === undefined ? "group" : { subgroup: subgroup(part) },
    date,
    ...(byCommission ? { commission: commissionOf(session) } : { examiners: [teacher] }),
    issued: {
      on: `${year}-${month}-${two(Number(date.slice(8)) - 2)}`,
      to: byCommission ? session.commission.chair : teacher,
    },
    ...(!isOpen && { closed: { date, by: session.commission.registrar } }),
    ...(/^(?:УП|ПП)/.test(item) && { period: { from: `${year}-${isAutumn ? "11" : "05"}-11`, to: date } }),
    results,
  };
  const sheet = sealed(session, signed);
  const suffix = part === undefined ? "" : `-${subgroup(part)}`;
  return { name: `${semester}-${item}-${form}${suffix}`, sheet, notes: notesOf(students) };
}

/**
 * @param {Session} session
 * @param {NamedSheet} first
 * @param {readonly Learner[]} students
 * @param {"retake" | "commission"} attempt
 * @returns {NamedSheet}
 */
function retake(session, { sheet }, students, attempt) {
  const { year, isAutumn, luck, commission } = session;
  const calendarYear = isAutumn ? year + 1 : year;
  const day = attempt === "retake" ? 15 + luck.below(8) : 25 + luck.below(4);
  // Before anybody goes on leave in January or leaves in summer.
  const date = isAutumn ? `${calendarYear}-01-${two(day)}` : `${calendarYear}-07-${two(attempt === "retake" ? 1 : 3)}`;
  const results = Object.fromEntries(
    students.map(({ id }) => [
      id,
      { grade: passed(sheet.form, attempt === "retake" && luck.happens(0.1)), outcome: null },
    ]),
  );
  const again = sealed(session, {
    number: session.nextNumber(),
    form: sheet.form,
    group: sheet.group,
    items: sheet.items,
    semester: sheet.semester,
    attempt,
    roster: { students: students.map(({ id }) => id) },
    date,
    ...(attempt === "commission" ? { commission: commissionOf(session) } : { examiners: sheet.examiners ?? [] }),
    closed: { date, by: commission.registrar },
    results,
  });
  const part = typeof sheet.roster === "object" && "subgroup" in sheet.roster ? `-${sheet.roster.subgroup}` : "";
  return {
    name: `${sheet.semester}-${sheet.items[0]}-${sheet.form}${part}-${date}`,
    sheet: again,
    notes: notesOf(students),
  };
}

/**
 * @param {Session} session
 * @param {Attestation["form"]} form
 * @param {string} item
 * @returns {Result}
 */
function block(session, form, item) {
  const { luck, commission, isAutumn, year } = session;
  const mayFail = item.startsWith("ОП") || item.startsWith("СГ");
  if (mayFail && luck.happens(0.003)) return { grade: null, outcome: "absent" };
  const grade = mayFail && luck.happens(0.005) ? failed(form) : mark(form, luck);
  /** @type {Result} */
  const result = { grade, outcome: null };
  if (form === "exam") result.ticket = 1 + luck.below(30);
  if (form === "course-project") result.theme = `Проект участка № ${1 + luck.below(60)}`;
  if (form === "course-project") result.supervisor = "Иванова Н. В.";
  if (form === "module-exam") result.mastered = true;
  if (/^(?:УП|ПП)/.test(item)) {
    result.place = "Учебно-производственные мастерские";
    result.competences = { [competence(Number(item.slice(3, 5)))]: "mastered" };
  }
  if (typeof grade === "number" && grade > 3 && luck.happens(0.003)) {
    const date = isAutumn ? `${year + 1}-01-12` : `${year}-07-04`;
    const basis = { kind: "служебная записка", number: String(1 + luck.below(90)), date };
    const was = { grade: /** @type {Grade} */ (grade - 1) };
    result.corrections = [{ was, date, basis, by: commission.registrar, permitted: commission.chair }];
  }
  return result;
}

/**
 * @param {Attestation["form"]} form
 * @returns {Result}
 */
function blank(form) {
  return form === "exam"
    ? { grade: null, outcome: null, ticket: null }
    : { grade: null, outcome: null, mastered: null };
}

/**
 * @param {Attestation["form"]} form
 * @param {Chance} luck
 * @returns {Grade}
 */
function mark(form, luck) {
  return form === "credit" ? "зачтено" : luck.oneOf(/** @type {const} */ ([5, 5, 4, 4, 4, 3, 3]));
}

/**
 * @param {Attestation["form"]} form
 * @returns {Grade}
 */
function failed(form) {
  return form === "credit" ? "не зачтено" : 2;
}

/**
 * @param {Attestation["form"]} form
 * @param {boolean} failsAgain
 */
function passed(form, failsAgain) {
  if (failsAgain) return failed(form);
  return form === "credit" ? "зачтено" : 3;
}

/** @param {Result | undefined} result */
function isDebt(result) {
  return result?.outcome === "absent" || result?.grade === 2 || result?.grade === "не зачтено";
}

/** @param {Session} session */
function commissionOf({ commission, year, isAutumn }) {
  const { chair, members } = commission;
  return { order: orderOf("commission", isAutumn ? year : year - 1), chair, members: [...members] };
}

/** @param {readonly Learner[]} students */
function notesOf(students) {
  return students.map(({ id, name }) => ({ path: ["results", id], text: whole(name) }));
}

/** @param {number} n */
function two(n) {
  return String(n).padStart(2, "0");
}
