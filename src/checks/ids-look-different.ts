import type { Check } from "../model/check.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";

/** No two ids of one kind look the same on paper. */
export const idsLookDifferent: Check = {
  id: "ids-look-different",
  severity: "error",
  title: "Коды различимы на вид",
  basis: [],
  explanation:
    "«ВС-24» русскими буквами и «BC-24» латинскими на бумаге одинаковы, а для программы это две группы. То же — ё и е, прописные и строчные буквы. Второй код, как правило, опечатка.",
  example: {
    bad: `groups/ВС-24: {}
groups/BC-24: {}`,
    good: `groups/ВС-24: {}
groups/ВС-25: {}`,
  },
  *find(records) {
    for (const family of families(records)) {
      const first = new Map<string, (typeof family)[number]>();
      for (const one of family) {
        const look = lookOf(one.id);
        const other = first.get(look);
        if (other && other.id !== one.id)
          yield { place: one.place, related: other.place, message: text.alike(one.id, other.id), fix: text.rename };
        else if (!other) first.set(look, one);
      }
    }
  },
};

function families(records: Records): readonly (readonly { id: string; place: Place }[])[] {
  const files = (map: ReadonlyMap<string, { readonly id: string; readonly file: string }>) =>
    [...map.values()].map((record) => ({ id: record.id, place: placeOf(record) }));
  return [
    files(records.programs),
    files(records.groups),
    files(records.students),
    files(records.orders),
    [...records.staff.keys()].map((id) => ({ id, place: { file: "staff.yaml", path: [id] } })),
    ...[...records.programs.values()].map((program) =>
      program.items.map(({ id }, i) => ({ id, place: placeOf(program, "items", i, "id") })),
    ),
  ];
}

/** The same for whatever a reader of paper takes for the same. */
function lookOf(id: string): string {
  return id
    .normalize("NFC")
    .toUpperCase()
    .replaceAll("Ё", "Е")
    .replaceAll(/[ABCEHKMOPTXY]/g, (letter) => "АВСЕНКМОРТХУ"["ABCEHKMOPTXY".indexOf(letter)] ?? letter);
}

const text = {
  alike: (id: string, other: string) => `Код «${id}» на вид не отличить от «${other}», а это разные записи.`,
  rename: "Оставьте одну запись, а если обе нужны — дайте одной другой код.",
};
