import type { StudentEvent } from "../model/kinds.ts";

/** What may happen to a student. */
export type EventKind = StudentEvent["kind"];

/** «отчисление»: an event of a student's life, in the nominative. */
export function eventName(kind: EventKind): string {
  return text.names[kind];
}

/** Whether a word is the kind of an event: colleges may call their orders otherwise. */
export function isEventKind(word: string | undefined): word is EventKind {
  return word !== undefined && Object.hasOwn(text.names, word);
}

const text: { readonly names: Readonly<Record<EventKind, string>> } = {
  names: {
    enrolled: "зачисление",
    promoted: "перевод на следующий курс",
    moved: "перевод в другую группу",
    leave: "академический отпуск",
    "leave-extended": "продление академического отпуска",
    returned: "выход из академического отпуска",
    "transferred-in": "зачисление переводом",
    "transferred-out": "отчисление переводом",
    "individual-plan": "индивидуальный учебный план",
    renamed: "смена имени",
    funding: "смена основы обучения",
    expelled: "отчисление",
    restored: "восстановление",
    "admitted-gia": "допуск к ГИА",
    graduated: "окончание обучения",
  },
};
