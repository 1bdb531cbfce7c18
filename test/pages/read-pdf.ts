import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether poppler is here to read pages with. */
export const hasPoppler = spawnSync("pdftotext", ["-v"]).status === 0;

const jars = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** Whether PDFBox preflight is here to judge PDF/A-1b: Debian's libpdfbox2-java, libjaxb-api-java, libactivation-java. */
export const hasPreflight = jars.every((jar) => existsSync(jar)) && spawnSync("java", ["-version"]).status === 0;

/** The text of each page, as laid out. */
export function pagesOf(pdf: Uint8Array): string[] {
  return run(pdf, (file) => ["pdftotext", "-layout", file, "-"])
    .stdout.split("\f")
    .slice(0, -1);
}

/** The text of each page in the order it was drawn. */
export function runsOf(pdf: Uint8Array): string[] {
  return run(pdf, (file) => ["pdftotext", "-raw", file, "-"])
    .stdout.split("\f")
    .slice(0, -1);
}

/** What pdfinfo says of the file. */
export function infoOf(pdf: Uint8Array): string {
  return run(pdf, (file) => ["pdfinfo", "-meta", file]).stdout + run(pdf, (file) => ["pdfinfo", file]).stdout;
}

/** What PDFBox preflight says of the file. */
export function preflight(pdf: Uint8Array): string {
  const validator = "org.apache.pdfbox.preflight.Validator_A1b";
  return run(pdf, (file) => ["java", "-cp", jars.join(":"), validator, file]).stdout;
}

function run(pdf: Uint8Array, command: (file: string) => [string, ...string[]]) {
  const dir = mkdtempSync(join(tmpdir(), "kpgt-"));
  const file = join(dir, "form.pdf");
  writeFileSync(file, pdf);
  const [program, ...args] = command(file);
  const { stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  rmSync(dir, { recursive: true });
  return { stdout, stderr };
}
