import type { Group, IsoDate, OfficialRole, StaffMember } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";

/** The entry of a dated list that is in force on a day: the latest that has begun; before all of them, the first. */
export function inForce<Dated extends { readonly from: IsoDate }>(list: readonly Dated[], day: IsoDate) {
  const inOrder = list.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return inOrder.findLast(({ from }) => from <= day) ?? inOrder[0];
}

/** The title a group bears on a day: ИС-21 becomes ИС-31. */
export function titleOn(group: Pick<Group, "titles">, day: IsoDate): string {
  return inForce(group.titles, day)?.title ?? "";
}

/** The college's names on a day, as its forms print them. */
export function collegeOn({ college }: Records, day: IsoDate) {
  const { full, short, founder, place } = inForce(college.names, day) ?? { full: "", short: "", place: "" };
  return { founder: founder ?? "", full, short, place };
}

/** Who holds an office on a day; nobody when the records name no one. */
export function officialOn(records: Records, role: OfficialRole, day: IsoDate): StaffMember | undefined {
  const held = records.college.officials.filter(
    (one) => one.role === role && one.from <= day && (one.to === undefined || day <= one.to),
  );
  const official = inForce(held, day);
  return official && records.staff.get(official.staff);
}

/** The curator of a group on a day. */
export function curatorOn(records: Records, group: Pick<Group, "curators">, day: IsoDate): StaffMember | undefined {
  const curator = group.curators.length === 0 ? undefined : inForce(group.curators, day);
  return curator && records.staff.get(curator.staff);
}
