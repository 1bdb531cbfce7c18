import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";

/** The groups that are named, or all of an intake, in byte order; none where cases alone are meant. */
export function groupsMeant(records: Records, { group = [], intake, case: cases = [] }: NamedGroups): string[] {
  const ofIntake = [...records.groups.values()].filter(
    ({ program }) => intake !== undefined && String(records.programs.get(program)?.intake) === intake,
  );
  const meant = [...new Set([...group, ...ofIntake.map(({ id }) => id)])].sort();
  if (meant.length === 0 && (cases.length === 0 || intake !== undefined))
    throw new UserError(text.noneMeant, text.nameThem);
  const unknown = meant.find((id) => !records.groups.has(id));
  if (unknown !== undefined) throw new UserError(text.noGroup(unknown), text.nameThem);
  return meant;
}

/** How a person says what leaves. */
export interface NamedGroups {
  readonly group?: readonly string[] | undefined;
  readonly intake?: string | undefined;
  readonly case?: readonly string[] | undefined;
}

const text = {
  noneMeant: "Не сказано, записи каких групп или какие дела уходят.",
  nameThem:
    "Назовите группы (--group ИС-24), набор (--intake 2024) или общие дела (--case 2020-2021/02-03). Список: kpgt group list",
  noGroup: (id: string) => `Группы «${id}» нет.`,
};
