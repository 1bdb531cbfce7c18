import { type EventKind, eventName } from "../text/event-names.ts";

/** The event that a person typed: its key, `moved`, or its Russian name, the beginning or a word of it: «отпуск». */
export function eventNamed(typed: string): EventKind | undefined {
  const word = typed.trim().toLowerCase();
  const names = eventKinds.map((kind) => ({ kind, name: eventName(kind).toLowerCase() }));
  const exact = names.find(({ kind, name }) => kind === word || name === word);
  const begun = names.filter(({ name }) => word.length >= leastTyped && name.startsWith(word));
  const having = names.filter(({ name }) => name.split(" ").includes(word));
  return (exact ?? only(begun) ?? only(having))?.kind;
}

const leastTyped = 4;

function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

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
