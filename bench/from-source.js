// @ts-check
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Loads what kpgt's own modules export: the bench lays out and seals its college with the same code.
 * @param {readonly string[]} files from the root of the project
 * @returns {Promise<Record<string, unknown>>}
 */
export async function fromSource(files) {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `export * from "./${file}";`).join("\n"), resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
  });
  const [code] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(code?.text ?? "").toString("base64")}`);
}
