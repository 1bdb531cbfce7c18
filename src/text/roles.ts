import type { OfficialRole } from "../model/kinds.ts";

/** «заместитель директора по учебной работе»: an official's role, lower case, nominative. */
export function roleName(role: OfficialRole): string {
  return text[role];
}

const text = {
  director: "директор",
  "deputy-academic": "заместитель директора по учебной работе",
  "deputy-educational": "заместитель директора по учебно-воспитательной работе",
  "deputy-industrial": "заместитель директора по учебно-производственной работе",
  "deputy-methodical": "заместитель директора по учебно-методической работе",
  "department-head": "заведующий отделением",
  registrar: "секретарь учебной части",
  archivist: "ответственный за архив",
} as const;
