import { attestationsNamed, findAttestations, type SheetQuery } from "../model/find-attestation.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { formName } from "../text/control-forms.ts";

/** The one sheet whom a person named by number, path or id; otherwise says which could be meant. */
export function namedAttestation(records: Records, name: string, today: IsoDate): Stored<Attestation> {
  return theOne(attestationsNamed(records, name, today), text.noNumber(name));
}

/** The one sheet of a group and an item that fits the rest of the query, open ones first. */
export function attestationOf(
  records: Records,
  query: SheetQuery & { readonly group: string; readonly item: string },
): Stored<Attestation> {
  const fitting = findAttestations(records, query);
  const open = fitting.filter(({ closed }) => !closed);
  return theOne(open.length > 0 ? open : fitting, text.noSheet(query.group, query.item));
}

function theOne(sheets: readonly Stored<Attestation>[], none: string): Stored<Attestation> {
  const [sheet, ...others] = sheets;
  if (!sheet) throw new UserError(none, text.list);
  if (others.length > 0) throw new UserError(text.several([sheet, ...others]), text.sayWhich(sheet.id));
  return sheet;
}

const text = {
  noNumber: (name: string) => `Ведомость «${name}» не найдена.`,
  noSheet: (group: string, item: string) => `Ведомость «${group} ${item}» не найдена.`,
  list: "Список ведомостей: kpgt attestation list",
  several: (sheets: readonly Stored<Attestation>[]) =>
    [
      "Подходит несколько ведомостей:",
      ...sheets.map(
        ({ number, group, items, form, semester, id }) =>
          `  № ${number}  ${group}  ${items.join(", ")}  ${formName(form)}, ${semester}-й семестр  (${id})`,
      ),
    ].join("\n"),
  sayWhich: (id: string) => `Назовите ведомость номером или путём: ${id}`,
};
