import { expect, test } from "vitest";
import { inRussian } from "../../src/terminal/in-russian.ts";
import { inEnglish } from "../../src/terminal/russian-words.ts";
import { nouns, optionWords, topVerbs } from "../../src/terminal/word-table.ts";

test.each([
  ["сессия открыть ИС-24 3", "session open ИС-24 3"],
  ["ведомость ввести 17", "grade enter 17"],
  ["ведомость закрыть 17", "attestation close 17"],
  ["ВЕДОМОСТЬ История 17 Кравец", "grade history 17 Кравец"],
  [
    "оценка исправить 17 Кравец 4 --основание x --разрешил sidorov-av",
    "grade correct 17 Кравец 4 --basis x --permitted sidorov-av",
  ],
  ["сводная ИС-24 --семестр 3", "sheet build ИС-24 --semester 3"],
  ["сводная построить ИС-24 --семестр=3", "sheet build ИС-24 --semester=3"],
  ["сводная build ИС-24", "sheet build ИС-24"],
  ["сводная --помощь", "sheet --help"],
  ["сводная", "sheet"],
  ["зачетка проверить", "book check"],
  ["зачётка проверить", "book check"],
  ["проверить --формат json", "check --format json"],
  ["пересдача ИС-24 ОП.04 --дата 12.01.2026", "attestation open --attempt retake ИС-24 ОП.04 --date 12.01.2026"],
  ["пересдача открыть ИС-24 ОП.04", "attestation open --attempt retake ИС-24 ОП.04"],
  ["--папка записи ведомость открыть", "--dir записи attestation open"],
  ["--dir проверить --as сессия студент список", "--dir проверить --as сессия student list"],
  ["студент --папка группа список", "student --dir группа list"],
  ["помощь ведомость", "help attestation"],
  ["help ведомость закрыть", "help attestation close"],
  ["помощь ведомость ввести", "help grade enter"],
  ["grade add ИС-24 ОП.04 Жук 5", "grade add ИС-24 ОП.04 Жук 5"],
  ["", ""],
])("%s → %s", (typed, expected) => {
  const words = (line: string) => line.split(" ").filter(Boolean);
  expect(inEnglish(words(typed))).toEqual(words(expected));
});

test.each([
  ["Дальше: kpgt grade enter 17", "Дальше: kpgt оценка ввести 17"],
  ["Дальше: kpgt print attestation-sheet 17 --blank", "Дальше: kpgt печать attestation-sheet 17 --бланк"],
  ["Назовитесь: kpgt me petrova-en. Или: --as petrova-en", "Назовитесь: kpgt я petrova-en. Или: --от-имени petrova-en"],
  ["kpgt attestation list; kpgt sync --keep mine", "kpgt ведомость список; kpgt обмен --оставить mine"],
  ["git remote add origin ssh://x и kpgt sync", "git remote add origin ssh://x и kpgt обмен"],
  ["Отменить: git merge --abort, затем kpgt sync", "Отменить: git merge --abort, затем kpgt обмен"],
  ["kpgt check groups/x.yaml", "kpgt проверить groups/x.yaml"],
])("advice in Russian words: %s", (line, expected) => {
  expect(inRussian(line)).toBe(expected);
});

test("values are never translated, whatever they are called", () => {
  expect(inEnglish(["группа", "добавить", "группа", "--план", "план"])).toEqual([
    "group",
    "add",
    "группа",
    "--program",
    "план",
  ]);
  expect(inEnglish(["проверить", "сессия"])).toEqual(["check", "сессия"]);
  expect(inEnglish(["проверить", "--", "--семестр"])).toEqual(["check", "--", "--семестр"]);
  expect(inEnglish(["grade", "correct", "17", "Жук", "4", "--basis", "ведомость от 12.01.2026"])).toContain(
    "ведомость от 12.01.2026",
  );
});

test("no Russian word means two things in one place", () => {
  const foldedAll = (lists: readonly (readonly string[])[]) => lists.flat().map((word) => word.replaceAll("ё", "е"));
  const lists = [
    foldedAll([...Object.values(nouns).map(({ words }) => words), ...Object.values(topVerbs)]),
    foldedAll(Object.values(optionWords)),
    ...Object.values(nouns).map(({ verbs }) => foldedAll(Object.values(verbs))),
  ];
  for (const words of lists) expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

test("a word that only looks like one of an object's own is no command", () => {
  expect(inEnglish(["constructor", "toString"])).toEqual(["constructor", "toString"]);
  expect(inEnglish(["--constructor"])).toEqual(["--constructor"]);
});

test("a decomposed й is the same letter", () => {
  expect(inEnglish(["закрыть", "год"])).toEqual(["archive", "close-year"]);
  expect(inEnglish(["проверить".normalize("NFD")])).toEqual(["check"]);
  expect(inEnglish(["отчёт".normalize("NFD")])).toEqual(["report"]);
});
