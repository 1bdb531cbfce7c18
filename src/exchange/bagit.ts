import { sha256 } from "../model/sha256.ts";

/** Files of a bag by their paths from its own folder. */
export type BagFiles = ReadonlyMap<string, Uint8Array>;

/** Lines of bag-info.txt: label and value. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** One thing wrong in a bag. */
export interface BagFault {
  readonly path: string;
  readonly kind: "missing" | "extra" | "changed" | "manifest";
  readonly message: string;
}

/** Packs files as a BagIt 1.0 bag (RFC 8493): the payload under data/, and the tag files that let anyone verify it. */
export function makeBag(payload: BagFiles, info: BagInfo): Map<string, Uint8Array> {
  const data = [...payload].map(([path, bytes]) => [`data/${path}`, bytes] as const).sort(byPath);
  const octets = data.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const lines = [...info, ["Payload-Oxum", `${octets}.${data.length}`] as const];
  const tags = [
    ["bagit.txt", encode(declaration)],
    ["bag-info.txt", encode(lines.map(infoLine).join(""))],
    ["manifest-sha256.txt", encode(manifestText(data))],
  ] as const;
  const tagManifest = encode(manifestText(tags.toSorted(byPath)));
  return new Map([...tags, ["tagmanifest-sha256.txt", tagManifest] as const, ...data]);
}

/** The lines of a manifest as `sha256sum -c` reads them. */
export function manifestText(files: Iterable<readonly [path: string, bytes: Uint8Array]>): string {
  return [...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("");
}

/** Everything wrong in a bag: what is missing, too much or changed, and manifests not in the one form that kpgt writes. */
export function bagFaults(files: BagFiles): BagFault[] {
  const payload = [...files.keys()].filter((path) => path.startsWith("data/"));
  const others = [...files.keys()].filter((path) => !path.startsWith("data/") && path !== tagManifestName);
  const isDeclared = textOf(files.get("bagit.txt")) === declaration;
  return [
    ...(isDeclared ? [] : [{ path: "bagit.txt", kind: "manifest" as const, message: text.declaration }]),
    ...manifestFaults(files, "manifest-sha256.txt", payload),
    ...manifestFaults(files, tagManifestName, others),
    ...oxumFaults(files, payload),
  ];
}

/** What a manifest lists and what is there, each against the other. */
export function manifestFaults(files: BagFiles, name: string, present: readonly string[]): BagFault[] {
  const listed = readManifest(textOf(files.get(name)) ?? "");
  if ("fault" in listed) return [{ path: name, kind: "manifest", message: listed.fault }];
  const { hashes } = listed;
  const missing = [...hashes.keys()].filter((path) => !files.has(path));
  const extra = present.filter((path) => !hashes.has(path));
  const changed = [...hashes].filter(([path, hash]) => files.has(path) && sha256(files.get(path) ?? "") !== hash);
  return [
    ...missing.map((path) => ({ path, kind: "missing" as const, message: text.missing })),
    ...extra.map((path) => ({ path, kind: "extra" as const, message: text.extra })),
    ...changed.map(([path]) => ({ path, kind: "changed" as const, message: text.changed })),
  ];
}

/**
 * The hashes of a manifest by path. Only the form that kpgt writes is taken (small hex digits, two spaces, paths in byte
 * order, each once, `\n`): a manifest in another form was written by somebody else.
 */
export function readManifest(source: string): { hashes: Map<string, string> } | { fault: string } {
  if (source === "") return { fault: text.noManifest };
  if (!source.endsWith("\n") || source.includes("\r")) return { fault: text.lineEnds };
  const hashes = new Map<string, string>();
  let last = "";
  for (const line of source.slice(0, -1).split("\n")) {
    const { hash, path } = /^(?<hash>[0-9a-f]{64}) {2}(?<path>\S.*)$/u.exec(line)?.groups ?? {};
    if (hash === undefined || path === undefined) return { fault: text.line };
    if (path.split("/").some((step) => step === "" || step === "." || step === "..")) return { fault: text.path };
    if (path <= last) return { fault: text.order };
    hashes.set(path, hash);
    last = path;
  }
  return { hashes };
}

/** The value of a label in bag-info.txt. */
export function bagInfo(files: BagFiles, label: string): string | undefined {
  const lines = (textOf(files.get("bag-info.txt")) ?? "").split("\n");
  return lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2);
}

function oxumFaults(files: BagFiles, payload: readonly string[]): BagFault[] {
  const octets = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  return bagInfo(files, "Payload-Oxum") === `${octets}.${payload.length}`
    ? []
    : [{ path: "bag-info.txt", kind: "manifest", message: text.oxum }];
}

/** A value of several lines goes on behind a space, as RFC 8493 has it. */
function infoLine([label, value]: readonly [string, string]): string {
  return `${label}: ${value.replaceAll(/\s*\n\s*/g, "\n ")}\n`;
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function encode(source: string): Uint8Array {
  return new TextEncoder().encode(source);
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  // A byte order mark stays: kpgt writes none.
  return bytes === undefined ? undefined : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

const tagManifestName = "tagmanifest-sha256.txt";
const declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

const text = {
  declaration: "Нет файла bagit.txt, или он не такой, каким его пишет kpgt.",
  noManifest: "Перечня отпечатков нет, или он пуст.",
  lineEnds: "Строки перечня кончаются не так, как их пишет kpgt: перечень обрезан или переписан.",
  line: "Строка перечня записана не так, как её пишет kpgt.",
  path: "Путь в перечне ведёт не туда.",
  order: "Строки перечня стоят не по порядку или повторяются.",
  oxum: "Число и размер файлов не те, что записаны в bag-info.txt.",
  missing: "Файла нет.",
  extra: "Файла не было при закрытии года.",
  changed: "Содержание не то, что было при закрытии года.",
};
