import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";

/** The staff id of the person who acts, for what they answer for by name: closing, correcting, annulling. */
export function actingStaff(records: Records, user: string): string {
  if (!records.staff.has(user)) throw new UserError(text.unknown(user), text.introduce);
  return user;
}

const text = {
  unknown: (user: string) => `За это отвечают по имени, а сотрудника «${user}» нет в staff.yaml.`,
  introduce: "Назовитесь один раз на этом компьютере: kpgt me petrova-en. Или в этой команде: --as petrova-en",
};
