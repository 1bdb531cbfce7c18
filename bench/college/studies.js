// @ts-check
import { person } from "./people.js";
import { speciality, specialityCount } from "./plan.js";

/** @typedef {import("../../src/model/kinds.ts").Student} Student */
/** @typedef {import("../../src/model/kinds.ts").Order} Order */
/** @typedef {import("./random.js").Chance} Chance */

/**
 * A student while the years go by.
 * @typedef {Student & { id: string, group: ClassGroup | undefined, hasDebt: boolean, backOn?: number }} Learner
 */

/**
 * A group while the years go by.
 * @typedef {object} ClassGroup
 * @property {string} id
 * @property {number} intake
 * @property {number} speciality
 * @property {number} parallel which of the intake's groups it is
 * @property {Learner[]} members those who study in it now, by id
 */

const groupSize = 25;
const studyYears = 4;

/**
 * Opens the groups of one intake and enrols their students.
 * @param {number} intake
 * @param {number} students
 * @param {Chance} luck
 * @returns {ClassGroup[]}
 */
export function enrol(intake, students, luck) {
  let number = 0;
  return Array.from({ length: Math.max(1, Math.round(students / studyYears / groupSize)) }, (_, parallel) => {
    const round = Math.floor(parallel / specialityCount);
    const letters = speciality(parallel).letters;
    /** @type {ClassGroup} */
    const group = {
      id: `${letters}-${intake % 100}${round === 0 ? "" : `-${round + 1}`}`,
      intake,
      speciality: parallel % specialityCount,
      parallel,
      members: [],
    };
    for (let seat = 0; seat < groupSize; seat += 1) {
      number += 1;
      group.members.push(learner(group, number, luck));
    }
    return group;
  });
}

/**
 * @param {ClassGroup} group
 * @param {number} number
 * @param {Chance} luck
 * @returns {Learner}
 */
function learner(group, number, luck) {
  const { intake } = group;
  const padded = String(number).padStart(4, "0");
  return {
    id: `${intake}-${padded}`,
    group,
    hasDebt: false,
    ...person(luck),
    recordBook: { number: `${intake % 100}-${padded}`, issued: `${intake}-09-20` },
    events: [
      {
        date: `${intake}-09-01`,
        kind: "enrolled",
        group: group.id,
        funding: luck.happens(0.8) ? "budget" : "contract",
        order: orderOf("enrolled", intake),
      },
    ],
  };
}

/** Every kind of order that the college issues once a year: number, day and title. */
const orders = {
  enrolled: { number: "112-к", day: "08-20", title: "О зачислении" },
  promoted: { number: "98-к", day: "06-28", title: "О переводе на следующий курс" },
  moved: { number: "115-к", day: "08-28", title: "О переводе в другую группу" },
  renamed: { number: "41-к", day: "11-10", title: "О смене фамилии" },
  commission: { number: "5-у", day: "11-20", title: "О комиссиях" },
  leave: { number: "3-к", day: "01-09", title: "Об академических отпусках" },
  returned: { number: "4-к", day: "01-08", title: "О выходе из академического отпуска" },
  admitted: { number: "60-у", day: "05-18", title: "О допуске к государственной итоговой аттестации" },
  graduated: { number: "97-к", day: "06-25", title: "О выпуске" },
  expelled: { number: "101-к", day: "07-05", title: "Об отчислении" },
};

/**
 * The id of the order of a kind that is signed in a calendar year.
 * @param {keyof typeof orders} kind
 * @param {number} year
 */
export function orderOf(kind, year) {
  const { number, day } = orders[kind];
  const begins = day >= "09-01" ? year : year - 1;
  return `${begins}-${begins + 1}/${number}`;
}

/**
 * The records of all orders signed in a calendar year.
 * @param {number} year
 * @param {string} director
 * @returns {{ id: string, record: Order }[]}
 */
export function ordersOf(year, director) {
  return Object.entries(orders).map(([kind, { number, day, title }]) => ({
    id: orderOf(/** @type {keyof typeof orders} */ (kind), year),
    record: { number, date: `${year}-${day}`, title, signedBy: director },
  }));
}

/**
 * The first of September: everyone goes up a year, a few change to a parallel group.
 * @param {readonly ClassGroup[]} groups
 * @param {number} year
 * @param {Chance} luck
 */
export function beginYear(groups, year, luck) {
  for (const group of groups)
    for (const student of [...group.members]) {
      if (group.intake === year) continue;
      student.events.push({
        date: `${year}-09-01`,
        kind: "promoted",
        studyYear: year - group.intake + 1,
        order: orderOf("promoted", year),
      });
      const other = luck.happens(0.01) ? parallelOf(groups, group) : undefined;
      if (!other) continue;
      move(student, other);
      student.events.push({ date: `${year}-09-01`, kind: "moved", group: other.id, order: orderOf("moved", year) });
    }
}

/**
 * Autumn: a few change their surname.
 * @param {readonly ClassGroup[]} groups
 * @param {number} year
 * @param {Chance} luck
 */
export function renameSome(groups, year, luck) {
  for (const { members } of groups)
    for (const student of members)
      if (student.sex === "f" && luck.happens(0.005)) {
        const name = { ...student.name, last: "Северская" };
        student.events.push({ date: `${year}-11-10`, kind: "renamed", name, order: orderOf("renamed", year) });
      }
}

/**
 * January: a few of those without debts go on leave, and those who left a year ago come back, to the group a year below.
 * @param {readonly ClassGroup[]} groups
 * @param {Learner[]} away
 * @param {number} year the calendar year
 * @param {Chance} luck
 */
export function leaveAndReturn(groups, away, year, luck) {
  const back = away.filter((student) => student.backOn === year);
  for (const group of groups)
    for (const student of [...group.members])
      if (!student.hasDebt && luck.happens(0.006)) {
        student.events.push({
          date: `${year}-01-10`,
          kind: "leave",
          until: `${year + 1}-01-09`,
          order: orderOf("leave", year),
        });
        student.backOn = year + 1;
        away.push(student);
        drop(student, group);
      }
  for (const student of back) {
    const below = groups.find(
      ({ intake, parallel }) => intake === intakeOf(student) + 1 && parallel === wasIn(student),
    );
    if (!below) continue;
    student.events.push({ date: `${year}-01-09`, kind: "returned", group: below.id, order: orderOf("returned", year) });
    move(student, below);
  }
}

/**
 * Summer: those who have finished without debts graduate, the other finishers and a few more leave for good.
 * @param {readonly ClassGroup[]} groups
 * @param {number} year the calendar year
 * @param {string} qualification
 * @param {Chance} luck
 */
export function endYear(groups, year, qualification, luck) {
  for (const group of groups)
    for (const student of [...group.members])
      if (group.intake + studyYears === year && !student.hasDebt) {
        student.events.push(
          { date: `${year}-05-18`, kind: "admitted-gia", order: orderOf("admitted", year) },
          { date: `${year}-06-30`, kind: "graduated", qualification, order: orderOf("graduated", year) },
        );
        drop(student, group);
      } else if (group.intake + studyYears === year || (!student.hasDebt && luck.happens(0.02))) {
        student.events.push({
          date: `${year}-07-06`,
          kind: "expelled",
          ground: "по собственному желанию",
          order: orderOf("expelled", year),
        });
        drop(student, group);
      }
}

/**
 * @param {readonly ClassGroup[]} groups
 * @param {ClassGroup} group
 */
function parallelOf(groups, group) {
  return groups.find(
    ({ id, intake, speciality }) => id !== group.id && intake === group.intake && speciality === group.speciality,
  );
}

/**
 * @param {Learner} student
 * @param {ClassGroup} group
 */
function move(student, group) {
  if (student.group?.members.includes(student)) drop(student, student.group);
  student.group = group;
  group.members.push(student);
  group.members.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * @param {Learner} student
 * @param {ClassGroup} group
 */
function drop(student, group) {
  group.members.splice(group.members.indexOf(student), 1);
}

/** @param {Learner} student */
function intakeOf(student) {
  return student.group?.intake ?? 0;
}

/** @param {Learner} student */
function wasIn(student) {
  return student.group?.parallel;
}
