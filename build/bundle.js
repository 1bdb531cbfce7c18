// @ts-check
/** npm run build: src/main.ts and what it loads → dist/. Lazy imports stay files of their own, so a small command stays small. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = `${root}dist`;

rmSync(dist, { recursive: true, force: true });
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
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  chunkNames: "[name]-[hash]",
  minifySyntax: true,
  keepNames: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
