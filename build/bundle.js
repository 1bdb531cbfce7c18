// @ts-check
/** npm run build: src/main.ts and what it loads → dist/. Lazy imports stay files of their own, so a small command stays small. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const validators = "validators.generated.cjs";

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(join(root, "dist"));

/**
 * Puts the whole program into a folder; the reliability tests have one of their own, to kill.
 * @param {string} dist
 */
export async function bundle(dist) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  copyFileSync(join(root, "src/store/schema", validators), join(dist, validators));
  await build({
    absWorkingDir: root,
    entryPoints: ["src/main.ts"],
    outdir: dist,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Heavy, loaded only to draw a page or a table, and not made to be bundled: they find their own files beside them.
    external: ["pdfmake", "pdfkit", "fontkit", "@expo-google-fonts/*", "hucre"],
    define: { KPGT_BUILD: JSON.stringify(hashOfSources()) },
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    chunkNames: "[name]-[hash]",
    minifySyntax: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
}

/** What kpgt remembers of a folder holds only for the build that remembered it. */
function hashOfSources() {
  const hash = createHash("sha256");
  for (const folder of ["src", "schemas"])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort())
      hash.update(`${entry.slice(root.length)}\0`).update(readFileSync(entry));
  return hash.digest("hex").slice(0, 16);
}
