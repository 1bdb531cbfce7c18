import { chmodSync, copyFileSync, cpSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { build } from "esbuild";

/** Makes a `kpgt` of this very code that hooks and build servers find by its name; gives the PATH with it. */
export async function kpgtOnPath(): Promise<string> {
  const bin = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  for (const folder of ["schemas", "templates"]) cpSync(folder, join(bin, folder), { recursive: true });
  symlinkSync(resolve("node_modules"), join(bin, "node_modules"));
  const imports = { "#schemas/*": "./schemas/*", "#templates/*": "./templates/*" };
  writeFileSync(join(bin, "package.json"), JSON.stringify({ type: "module", imports }));
  const validators = "validators.generated.cjs"; // loaded only when something is validated
  copyFileSync(join("src/store/schema", validators), join(bin, validators));
  const outfile = join(bin, "receiver.mjs");
  await build({
    entryPoints: ["test/store/receiver.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    external: ["pdfmake", "pdfkit", "fontkit", "@expo-google-fonts/*", "hucre"],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  writeFileSync(join(bin, "kpgt"), `#!/bin/sh\nexec "${process.execPath}" "${outfile}" "$@"\n`);
  chmodSync(join(bin, "kpgt"), 0o755);
  return `${bin}${delimiter}${process.env.PATH}`;
}
