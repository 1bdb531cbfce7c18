import type { Epochs, NomenclatureCase } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { inForce } from "../order/in-force.ts";

/** The epochs of the folder that have ended, the earliest first. */
export function epochsOf({ others }: Records): Epochs {
  return (others.find(({ file }) => file === "archive/epochs.yaml")?.value ?? []) as Epochs;
}

/** The line of the nomenclature that holds the histories of ended epochs, if the college has one. */
export function caseOfEpochs({ college }: Records, day: string): NomenclatureCase | undefined {
  const { cases = [] } = inForce(college.nomenclature ?? [], day) ?? {};
  return cases.find(({ holds }) => holds.includes("epoch-bundle"));
}
