import type { Records } from "../../model/records.ts";

/** A fact about the records that is worked out once, however many checks ask for it. */
export function once<Fact>(workOut: (records: Records) => Fact): (records: Records) => Fact {
  const known = new WeakMap<Records, { readonly fact: Fact }>();
  return (records) => {
    const found = known.get(records) ?? { fact: workOut(records) };
    known.set(records, found);
    return found.fact;
  };
}
