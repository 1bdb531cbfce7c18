import type { Noun } from "./noun.ts";

/** Every noun, in the order of the help page. */
export const nouns: readonly Noun[] = [
  {
    name: "init",
    description: "создать папку записей или выдуманный колледж для пробы",
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "me",
    description: "сказать, кто работает на этом компьютере",
    load: async () => (await import("./me.ts")).me,
  },
  {
    name: "status",
    description: "узнать, что ждёт и что делать дальше",
    load: async () => (await import("./status.ts")).status,
  },
  {
    name: "save",
    description: "сохранить правку, сделанную в редакторе",
    load: async () => (await import("./save.ts")).save,
  },
  {
    name: "sync",
    description: "обменяться с сервером: принять чужое, отправить своё",
    load: async () => (await import("./sync.ts")).sync,
  },
  {
    name: "doctor",
    description: "проверить, всё ли настроено как надо",
    load: async () => (await import("./doctor.ts")).doctor,
  },
  {
    name: "program",
    description: "учебные планы",
    verbs: async () => (await import("./program/index.ts")).program,
  },
  {
    name: "staff",
    description: "преподаватели и должностные лица",
    verbs: async () => (await import("./staff/index.ts")).staff,
  },
  {
    name: "group",
    description: "учебные группы",
    verbs: async () => (await import("./group/index.ts")).group,
  },
  {
    name: "student",
    description: "студенты",
    verbs: async () => (await import("./student/index.ts")).student,
  },
  {
    name: "order",
    description: "приказы: зачисление, переводы, отпуска, отчисление и прочее",
    verbs: async () => (await import("./order/index.ts")).order,
  },
  {
    name: "teaching",
    description: "нагрузка: кто, что, в каком семестре и у кого ведёт",
    verbs: async () => (await import("./teaching/index.ts")).teaching,
  },
  {
    name: "session",
    description: "сессия группы: все ведомости сразу",
    verbs: async () => (await import("./session/index.ts")).session,
  },
  {
    name: "attestation",
    description: "ведомости: открыть, выдать, закрыть, аннулировать",
    verbs: async () => (await import("./attestation/index.ts")).attestation,
  },
  {
    name: "grade",
    description: "оценки: ввести с бумаги, исправить, узнать историю",
    verbs: async () => (await import("./grade/index.ts")).grade,
  },
  {
    name: "debt",
    description: "задолженности: кто что не сдал, сколько попыток и до какого дня",
    verbs: async () => (await import("./debt/index.ts")).debt,
  },
  {
    name: "sheet",
    description: "сводные ведомости: считаются по ведомостям, не набираются",
    verbs: async () => (await import("./sheet/index.ts")).sheet,
  },
  {
    name: "book",
    description: "зачётные книжки: что в них должно стоять и что стоит",
    verbs: async () => (await import("./book/index.ts")).book,
  },
  {
    name: "print",
    description: "напечатать форму в PDF",
    load: async () => (await import("./print.ts")).print,
  },
  {
    name: "template",
    description: "печатные формы: какие есть, как выглядят, как изменить под свой колледж",
    verbs: async () => (await import("./template/index.ts")).template,
  },
  {
    name: "archive",
    description: "архив: закрыть учебный год, проверить закрытый, сроки хранения",
    verbs: async () => (await import("./archive/index.ts")).archive,
  },
  {
    name: "check",
    description: "проверить записи: что противоречит себе, учебному плану или положению",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "explain",
    description: "объяснить проверку: чего она требует, почему и на каком основании",
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "completion",
    description: "научить командную строку дополнять слова kpgt",
    load: async () => (await import("./completion.ts")).completion,
  },
  {
    name: "receive",
    description: "проверить отправленное на сервер: вызывает git",
    load: async () => (await import("./receive.ts")).receive,
  },
];
