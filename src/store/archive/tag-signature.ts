import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";

/** What can be said of a signature. */
export type SignatureVerdict =
  | { readonly by: string }
  | { readonly wrong: string }
  /** The program that could tell is not there. */
  | "no program";

/** What is signed, by which signature, when, and whose keys are believed. */
export interface SignedText {
  readonly payload: string;
  readonly signature: string;
  /** Seconds since 1970. */
  readonly moment: number;
  /** Lines as OpenSSH has them: who, what for, the public key. */
  readonly signers: Uint8Array;
}

/**
 * Signs a text as git does, with an SSH key of the person or of their agent; a passphrase is asked for on the terminal.
 * `ssh-keygen` alone is run: neither git nor a setting of the repository says by which program.
 */
export async function signText(key: string, payload: string): Promise<string> {
  const run = await sshKeygen(["-Y", "sign", "-n", space, "-f", key], payload);
  if (run === "no program") throw new UserError(text.noProgram, text.install);
  if (!run.ok || !run.stdout.startsWith(beginning)) throw new UserError(text.notSigned(key, run.said), text.otherKey);
  return run.stdout;
}

/** Verifies a signature against the keys that are believed. */
export async function verifySignature({ payload, signature, moment, signers }: SignedText): Promise<SignatureVerdict> {
  const folder = mkdtempSync(join(tmpdir(), "kpgt-"));
  try {
    const [signatureFile, signersFile] = [join(folder, "signature"), join(folder, "signers")];
    writeFileSync(signatureFile, signature);
    writeFileSync(signersFile, signers);
    const known = ["-f", signersFile, "-s", signatureFile, `-Overify-time=${timeOf(moment)}`];
    const found = await sshKeygen(["-Y", "find-principals", ...known], "");
    if (found === "no program") return found;
    const [who] = found.ok ? found.stdout.split("\n").filter(Boolean) : [];
    if (who === undefined) return { wrong: text.stranger };
    const verified = await sshKeygen(["-Y", "verify", "-n", space, "-I", who, ...known], payload);
    return verified !== "no program" && verified.ok ? { by: who } : { wrong: text.otherText };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The signature at the end of a signed text, apart from what it signs. */
export function splitSignature(source: string): { readonly payload: string; readonly signature?: string } {
  const at = source.search(/^-----BEGIN (?:SSH|PGP) (?:SIGNATURE|MESSAGE)-----$/m);
  return at === -1 ? { payload: source } : { payload: source.slice(0, at), signature: source.slice(at) };
}

/** Whether it is an SSH signature; others kpgt cannot verify. */
export function isSshSignature(signature: string): boolean {
  return signature.startsWith(beginning);
}

const beginning = "-----BEGIN SSH SIGNATURE-----";

/** What git's own signatures are made for: one made for something else is not taken. */
const space = "git";

/** 20250707060000Z, as OpenSSH has it. */
function timeOf(moment: number): string {
  return `${new Date(moment * 1000).toISOString().replaceAll(/\D/g, "").slice(0, 14)}Z`;
}

interface Run {
  readonly ok: boolean;
  readonly stdout: string;
  readonly said: string;
}

function sshKeygen(args: readonly string[], stdin: string): Promise<Run | "no program"> {
  const { PATH, HOME, SSH_AUTH_SOCK, SystemRoot } = process.env;
  const env = { PATH, HOME, SSH_AUTH_SOCK, SystemRoot, LC_ALL: "C" };
  return new Promise((done) => {
    const child = execFile("ssh-keygen", [...args], { env, encoding: "utf8" }, (error, stdout, said) => {
      if (error && "code" in error && error.code === "ENOENT") done("no program");
      else done({ ok: error === null, stdout, said: said.trim() });
    });
    child.stdin?.on("error", () => {}); // it may end without reading
    child.stdin?.end(stdin);
  });
}

const text = {
  noProgram: "Не найдена программа ssh-keygen, подписать закрытие года нечем. Ничего не записано.",
  install: "Установите OpenSSH и повторите команду. Закрыть без подписи: kpgt me --no-key",
  notSigned: (key: string, said: string) => `Ключ ${key} не подписал закрытие года (${said}). Ничего не записано.`,
  otherKey: "Проверьте ключ или укажите другой: kpgt me --key <файл>. Закрыть без подписи: kpgt me --no-key",
  stranger: "Подпись сделана ключом, которого нет среди известных.",
  otherText: "Подпись не от этой метки: метка изменена после подписания.",
};
