import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";

/** The groups that are named, or all of an intake, in byte order. */
export function groupsMeant(
  records: Records,
  { group = [], intake }: { readonly group?: readonly string[] | undefined; readonly intake?: string | undefined },
): string[] {
  const ofIntake = [...records.groups.values()].filter(
    ({ program }) => intake !== undefined && String(records.programs.get(program)?.intake) === intake,
  );
  const meant = [...new Set([...group, ...ofIntake.map(({ id }) => id)])].sort();
  if (meant.length === 0) throw new UserError(text.noneMeant, text.nameThem);
  const unknown = meant.find((id) => !records.groups.has(id));
  if (unknown !== undefined) throw new UserError(text.noGroup(unknown), text.nameThem);
  return meant;
}

const text = {
  noneMeant: "Не сказано, записи каких групп уходят.",
  nameThem: "Назовите группы (--group ИС-24) или набор (--intake 2024). Список: kpgt group list",
  noGroup: (id: string) => `Группы «${id}» нет.`,
};
