// @ts-check
import { staff } from "./people.js";
import { language, program, speciality, specialityCount } from "./plan.js";
import { chance } from "./random.js";
import { halfOf, sheetsOf, subgroup } from "./sheets.js";
import { beginYear, endYear, enrol, leaveAndReturn, ordersOf, renameSome } from "./studies.js";

/** @typedef {import("../../src/model/kinds.ts").Program} Program */
/** @typedef {import("../../src/model/kinds.ts").TeachingLine} TeachingLine */
/** @typedef {import("../../src/model/change.ts").Note} Note */
/** @typedef {import("./studies.js").ClassGroup} ClassGroup */
/** @typedef {import("./studies.js").Learner} Learner */
/** @typedef {import("./sheets.js").NamedSheet} NamedSheet */

/**
 * What the generator takes from kpgt itself, so that the college is laid out and sealed as kpgt would.
 * @typedef {object} Own
 * @property {typeof import("../../src/model/seal.ts").sealOf} sealOf
 * @property {typeof import("../../src/model/plan.ts").plannedControls} plannedControls
 * @property {typeof import("../../src/model/plan.ts").isOfSession} isOfSession
 * @property {typeof import("../../src/store/yaml/print-yaml.ts").printRecord} printRecord
 */

/** The last academic year of every generated college begins here; its last session is under way. */
const lastYear = 2025;
const studyYears = 4;

/**
 * An invented college as files: so many students at a time, so many academic years of records. The same seed, the same bytes.
 * @param {{ students: number, years: number, seed: number }} size
 * @param {Own} own
 * @returns {Map<string, string>}
 */
export function collegeFiles({ students, years, seed }, own) {
  const luck = chance(seed);
  const firstYear = lastYear - years + 1;
  const people = staff(Math.max(12, Math.round(students / 16)), luck);
  /** @type {Map<string, string>} */
  const files = new Map();
  const put = (/** @type {string} */ file, /** @type {unknown} */ record, /** @type {readonly Note[]} */ notes = []) =>
    void files.set(file, own.printRecord(file, record, notes));

  put("kpgt.yaml", college(firstYear, people.director));
  put("staff.yaml", people.members);
  const firstIntake = firstYear - studyYears + 1;
  for (let year = firstIntake; year <= lastYear + 1; year += 1)
    for (const { id, record } of ordersOf(year, people.director)) put(`orders/${id}.yaml`, record);

  /** @type {ClassGroup[]} */
  const groups = [];
  /** @type {Learner[]} */
  const learners = [];
  /** @type {Learner[]} */
  const away = [];
  /** @type {Map<string, Program>} */
  const programs = new Map();

  for (let year = firstIntake; year <= lastYear; year += 1) {
    const fresh = enrol(year, students, luck);
    for (const group of fresh) learners.push(...group.members);
    groups.push(...fresh);
    for (let index = 0; index < Math.min(specialityCount, fresh.length); index += 1) {
      const plan = program(index, year);
      programs.set(programId(index, year), plan);
      put(`programs/${programId(index, year)}.yaml`, plan);
    }
    beginYear(groups, year, luck);
    if (year < firstYear) continue;

    const nextNumber = counter();
    renameSome(groups, year, luck);
    const autumn = attest(year, true);
    leaveAndReturn(groups, away, year + 1, luck);
    const spring = attest(year, false);
    for (const [group, lines] of autumn)
      put(`teaching/${year}-${year + 1}/${group}.yaml`, [...lines, ...(spring.get(group) ?? [])]);
    if (year < lastYear) endYear(groups, year + 1, "Специалист среднего звена", luck);

    /**
     * One session of every group that studies: its sheets into files, its teaching returned.
     * @param {number} begins
     * @param {boolean} isAutumn
     */
    function attest(begins, isAutumn) {
      /** @type {Map<string, TeachingLine[]>} */
      const teaching = new Map();
      for (const group of groups) {
        const semester = (begins - group.intake) * 2 + (isAutumn ? 1 : 2);
        const plan = programs.get(programId(group.speciality, group.intake));
        if (!plan || semester > studyYears * 2 || group.members.length === 0) continue;
        const planned = own.plannedControls(plan, semester).filter(({ form }) => own.isOfSession(form));
        const teacherOf = teachers(people.teachers, group);
        teaching.set(group.id, linesOf(group, planned, semester, teacherOf));
        const sheets = sheetsOf({
          group,
          program: plan,
          planned,
          year: isAutumn ? begins : begins + 1,
          isAutumn,
          isUnderWay: begins === lastYear && !isAutumn,
          teacherOf,
          commission: { chair: people.deputy, registrar: people.registrar, members: [people.head, teacherOf("ПМ.01")] },
          nextNumber,
          seal: own.sealOf,
          luck,
        });
        for (const one of sheets) putSheet(begins, group, one);
      }
      return teaching;
    }
  }
  for (const group of groups) put(`groups/${group.id}.yaml`, groupRecord(group, people.teachers));
  for (const { id, group, hasDebt, backOn, ...record } of learners) put(`students/${id}.yaml`, record);
  return files;

  /**
   * @param {number} begins
   * @param {ClassGroup} group
   * @param {NamedSheet} one
   */
  function putSheet(begins, group, { name, sheet, notes }) {
    put(`attestations/${begins}-${begins + 1}/${group.id}/${name}.yaml`, sheet, notes);
  }
}

/** Numbers from 1, one for each call. */
function counter() {
  let number = 0;
  return () => {
    number += 1;
    return String(number);
  };
}

/**
 * @param {number} index
 * @param {number} intake
 */
function programId(index, intake) {
  return `${speciality(index).code}-${intake}`;
}

/**
 * Each item of a group has its teachers, the same all along.
 * @param {readonly string[]} teachers
 * @param {ClassGroup} group
 */
function teachers(teachers, { parallel }) {
  return (/** @type {string} */ item, part = 0) => {
    const letters = [...item].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
    return teachers[(letters * 7 + parallel * 3 + part) % teachers.length] ?? "";
  };
}

/**
 * @param {ClassGroup} group
 * @param {readonly import("../../src/model/plan.ts").PlannedControl[]} planned
 * @param {number} semester
 * @param {(item: string, part?: number) => string} teacherOf
 * @returns {TeachingLine[]}
 */
function linesOf({ members }, planned, semester, teacherOf) {
  const items = [...new Set(planned.flatMap((control) => control.items))];
  return items.flatMap((item) =>
    item === language
      ? [0, 1].map((part) => ({
          item,
          semester,
          teacher: teacherOf(item, part),
          subgroup: { id: subgroup(part), students: halfOf(members, part).map(({ id }) => id) },
        }))
      : [{ item, semester, teacher: teacherOf(item) }],
  );
}

/**
 * @param {ClassGroup} group
 * @param {readonly string[]} teachers
 */
function groupRecord({ id, intake, speciality: index, parallel }, teachers) {
  const from = `${intake}-09-01`;
  return {
    titles: [{ from, title: id }],
    program: programId(index, intake),
    study: "full-time",
    studyYears: [{ from, year: 1 }],
    curators: [{ from, staff: teachers[parallel % teachers.length] ?? "" }],
  };
}

/**
 * @param {number} firstYear
 * @param {string} director
 */
function college(firstYear, director) {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return {
    profile: "kpgt-2026",
    names: [{ from: "2011-01-01", full: "Озёрский технический колледж", short: "ОТК", place: "г. Озёрск" }],
    officials: [{ from: `${firstYear}-09-01`, role: "director", staff: director }],
    calendar: years.flatMap((year) => [
      semester(year, "autumn", [`${year}-09-01`, `${year}-12-31`], [`${year}-12-20`, `${year}-12-31`]),
      semester(year, "spring", [`${year + 1}-01-09`, `${year + 1}-06-30`], [`${year + 1}-06-20`, `${year + 1}-06-30`]),
    ]),
    timeZone: "Asia/Yekaterinburg",
  };
}

/**
 * @param {number} year
 * @param {"autumn" | "spring"} half
 * @param {readonly [string, string]} days
 * @param {readonly [string, string]} session
 */
function semester(year, half, [from, to], [begins, ends]) {
  return { year: `${year}-${year + 1}`, semester: half, from, to, session: { from: begins, to: ends } };
}
