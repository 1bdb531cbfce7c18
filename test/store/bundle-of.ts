import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";

const validators = "validators.generated.cjs";

/** Builds a program that tests run, and kill, into one file beside the packages, with what it loads while it runs. */
export async function bundleOf(entry: string): Promise<string> {
  const name = basename(entry, ".ts");
  const folder = resolve("node_modules/.cache/kpgt", `${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join("src/store/schema", validators), join(folder, validators));
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  return outfile;
}
