import type { StudentEvent } from "../model/kinds.ts";

/** «отчисление»: an event of a student's life, in the nominative. */
export function eventName(kind: EventKind): string {
  return text.names[kind];
}

/** The event that a person typed: its key, `moved`, or its Russian name, the beginning or a word of it: «отпуск». */
export function eventNamed(typed: string): EventKind | undefined {
  const word = typed.trim().toLowerCase();
  const names = eventKinds.map((kind) => ({ kind, name: text.names[kind].toLowerCase() }));
  const exact = names.find(({ kind, name }) => kind === word || name === word);
  const begun = names.filter(({ name }) => word.length >= leastTyped && name.startsWith(word));
  const having = names.filter(({ name }) => name.split(" ").includes(word));
  return (exact ?? only(begun) ?? only(having))?.kind;
}

const leastTyped = 4;

function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** What may happen to a student. */
export type EventKind = StudentEvent["kind"];

/** Every kind of event, in the order in which they usually come. */
export const eventKinds: readonly EventKind[] = [
  "enrolled",
  "promoted",
  "moved",
  "leave",
  "leave-extended",
  "returned",
  "transferred-in",
  "transferred-out",
  "individual-plan",
  "renamed",
  "funding",
  "expelled",
  "restored",
  "admitted-gia",
  "graduated",
];

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
