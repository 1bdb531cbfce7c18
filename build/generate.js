// @ts-check
/**
 * npm run generate: schemas → src/model/kinds.ts (types, committed) and
 * src/store/schema/validators.generated.cjs (compiled validators, not committed).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { kindsSource } from "./kinds-source.js";
import { validatorsDeclaration, validatorsSource } from "./validators-source.js";

const root = new URL("../", import.meta.url);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeIfChanged("src/model/kinds.ts", await kindsSource());
  writeIfChanged("src/store/schema/validators.generated.cjs", await validatorsSource());
  writeIfChanged("src/store/schema/validators.generated.d.cts", validatorsDeclaration());
}

/**
 * An unchanged file keeps its time, so nothing that watches it starts over.
 * @param {string} file
 * @param {string} text
 */
function writeIfChanged(file, text) {
  const url = new URL(file, root);
  if (read(url) !== text) writeFileSync(url, text);
}

/** @param {URL} url */
function read(url) {
  try {
    return readFileSync(url, "utf8");
  } catch {
    return undefined;
  }
}
