import { parse } from "yaml";
import type { Attestation } from "../src/model/kinds.ts";
import { sealOf } from "../src/model/seal.ts";

/** The text of a closed sheet with the seal that it should bear. */
export function sealed(sheet: string): string {
  return sheet.replace(/seal: "\w*"/, `seal: "${sealOf(parse(sheet) as Attestation)}"`);
}
