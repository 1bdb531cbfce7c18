// @ts-check

/** @typedef {import("../../src/model/kinds.ts").PersonName} PersonName */
/** @typedef {import("../../src/model/kinds.ts").Sex} Sex */
/** @typedef {import("./random.js").Chance} Chance */

/** Surnames that both sexes bear, as a man and as a woman, and in Latin letters for ids. */
const surnames = [
  ["Алёхин", "Алёхина", "alehin"],
  ["Белов", "Белова", "belov"],
  ["Ветров", "Ветрова", "vetrov"],
  ["Грачёв", "Грачёва", "grachev"],
  ["Дубов", "Дубова", "dubov"],
  ["Ежов", "Ежова", "ezhov"],
  ["Жук", "Жук", "zhuk"],
  ["Зимин", "Зимина", "zimin"],
  ["Ильин", "Ильина", "ilin"],
  ["Кравец", "Кравец", "kravec"],
  ["Лисин", "Лисина", "lisin"],
  ["Мороз", "Мороз", "moroz"],
  ["Носов", "Носова", "nosov"],
  ["Орлов", "Орлова", "orlov"],
  ["Полевой", "Полевая", "polevoy"],
  ["Рощин", "Рощина", "roschin"],
  ["Соболев", "Соболева", "sobolev"],
  ["Тихий", "Тихая", "tihiy"],
  ["Ушаков", "Ушакова", "ushakov"],
  ["Фомин", "Фомина", "fomin"],
  ["Хлебников", "Хлебникова", "hlebnikov"],
  ["Цветков", "Цветкова", "cvetkov"],
  ["Чайкин", "Чайкина", "chaykin"],
  ["Шмелёв", "Шмелёва", "shmelev"],
  ["Щукин", "Щукина", "schukin"],
  ["Юдин", "Юдина", "yudin"],
  ["Яхонтов", "Яхонтова", "yahontov"],
];

const firstNames = {
  m: ["Алексей", "Борис", "Виктор", "Глеб", "Денис", "Егор", "Иван", "Кирилл", "Олег", "Пётр", "Тимур", "Фёдор"],
  f: ["Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Ирина", "Мария", "Нина", "Ольга", "Софья", "Юлия"],
};
const middleNames = {
  m: ["Андреевич", "Борисович", "Викторович", "Денисович", "Ильич", "Львович", "Олегович", "Петрович", "Сергеевич"],
  f: ["Андреевна", "Борисовна", "Викторовна", "Денисовна", "Ильинична", "Львовна", "Олеговна", "Петровна", "Сергеевна"],
};

/**
 * An invented person.
 * @param {Chance} luck
 * @returns {{ name: PersonName, sex: Sex }}
 */
export function person(luck) {
  const sex = luck.happens(0.5) ? "f" : "m";
  const [male = "", female = ""] = luck.oneOf(surnames);
  const last = sex === "m" ? male : female;
  return { name: { last, first: luck.oneOf(firstNames[sex]), middle: luck.oneOf(middleNames[sex]) }, sex };
}

/**
 * Officials and teachers by id: as many teachers as the college needs, no two with one id.
 * @param {number} teachers
 * @param {Chance} luck
 */
export function staff(teachers, luck) {
  /** @type {Record<string, { name: PersonName, sex: Sex, position: string }>} */
  const members = {};
  const positions = ["директор", "заместитель директора", "заведующий отделением", "секретарь учебной части"];
  for (let i = 0; i < positions.length + teachers; i += 1) {
    const [male = "", female = "", latin] = surnames[i % surnames.length] ?? [];
    const { name, sex } = person(luck);
    const round = Math.floor(i / surnames.length);
    const id = round === 0 ? `${latin}` : `${latin}-${round + 1}`;
    members[id] = {
      name: { ...name, last: sex === "m" ? male : female },
      sex,
      position: positions[i] ?? "преподаватель",
    };
  }
  const ids = Object.keys(members);
  const [director = "", deputy = "", head = "", registrar = ""] = ids;
  return { members, director, deputy, head, registrar, teachers: ids.slice(positions.length) };
}

/**
 * As it stands beside an id: Грачёва Анна Сергеевна.
 * @param {PersonName} name
 */
export function whole({ last, first, middle }) {
  return [last, first, middle].filter(Boolean).join(" ");
}
