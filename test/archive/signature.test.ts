import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { gitIn } from "../store/run-writer.ts";
import { copyOf, kpgt } from "./closed-college.ts";
import { smallCollege, smallMoment, smallYear as year } from "./small-college.ts";

const day = smallMoment.slice(0, 10);
const hasSsh = spawnSync("ssh-keygen", ["-?"]).error === undefined;

describe.skipIf(!hasSsh)("a signed tag (skipped without ssh-keygen)", () => {
  let keys = "";
  let college = "";
  beforeAll(async () => {
    keys = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
    for (const name of ["own", "other"])
      execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", join(keys, name)]);
    college = await smallCollege();
    const run = await kpgt(college, day, "me", "petrova-en", "--key", join(keys, "own"));
    expect(run.output).toContain(signerLine("own"));
    mkdirSync(join(college, "archive"));
    writeFileSync(join(college, "archive/allowed-signers"), `${signerLine("own")}\n`);
    expect((await kpgt(college, day, "save")).code).toBe(0);
    expect((await kpgt(college, day, "archive", "close-year", year)).code).toBe(0);
  }, 60_000);

  test("verifies by the keys of the folder and by those that the verifier brings; git says the same", async () => {
    expect(await verified(college)).toContain("✓ ж) подпись метки: petrova-en");
    writeFileSync(join(keys, "signers"), `директор ${publicHalf("own")}\n`);
    expect(await verified(college, "--signers", join(keys, "signers"))).toContain("✓ ж) подпись метки: директор");
    const settings = ["-c", "gpg.format=ssh", "-c", `gpg.ssh.allowedSignersFile=${join(keys, "signers")}`];
    expect(() => gitIn(college, ...settings, "verify-tag", `archive/${year}`)).not.toThrow();
    expect((await kpgt(college, day, "check")).output).toBe("Всё в порядке.");
  });

  test.each<[string, string, (dir: string) => void]>([
    [
      "the text of the tag changed",
      "изменена после подписания",
      (dir) => retag(dir, (tag) => tag.replace("закрыт\n", "закрыт снова\n")),
    ],
    [
      "the moment of the tag changed",
      "изменена после подписания",
      (dir) => retag(dir, (tag) => tag.replace(/ (\d{10}) /, " 1700000000 ")),
    ],
    ["signed by a stranger", "нет среди известных", (dir) => signAnew(dir, "other")],
    [
      "the signature taken from elsewhere",
      "изменена после подписания",
      (dir) => retag(dir, (tag) => withSignature(tag, signatureOf("другое", "git"))),
    ],
    [
      "signed for another purpose",
      "изменена после подписания",
      (dir) => retag(dir, (tag) => withSignature(tag, signatureOf(payloadOf(tag), "file"))),
    ],
  ])("is found wrong: %s", async (_, words, change) => {
    const dir = copyOf(college);
    change(dir);
    const { code, output } = await kpgt(dir, day, "archive", "verify", year);
    expect(output).toMatch(new RegExp(`✗ ж\\) подпись метки\n.*${words}`));
    expect(code).toBe(1);
  });

  test("a signature taken away is a fault for whoever brings keys, and is said to whoever does not", async () => {
    const dir = copyOf(college);
    retag(dir, payloadOf);
    expect(await verified(dir)).toContain("– ж) подпись метки: не проверено, метка не подписана");
    const { code, output } = await kpgt(dir, day, "archive", "verify", year, "--signers", join(keys, "own.pub"));
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining("Метка не подписана.") });
  });

  test("without known keys it is said that there is a signature", async () => {
    const dir = copyOf(college);
    gitIn(dir, "rm", "-q", "archive/allowed-signers");
    gitIn(dir, "-c", "user.name=Х", "-c", "user.email=x@example.org", "commit", "-q", "-m", "без ключей");
    expect(await verified(dir)).toContain("метка подписана, но ключей, которым верить, нет");
  });

  test("a qualified signature is named, and left to the means of its makers", async () => {
    const dir = copyOf(college);
    writeFileSync(join(dir, `archive/${year}.sig`), "подпись УКЭП");
    expect((await kpgt(dir, day, "save")).code).toBe(0);
    const said = `– ж) подпись УКЭП: не проверено, есть файл подписи archive/${year}.sig, проверьте средством УКЭП`;
    expect(await verified(dir)).toContain(said);
    expect((await kpgt(dir, day, "check")).output).toBe("Всё в порядке.");
  });

  test("a key that does not sign leaves the year open", async () => {
    const dir = await smallCollege();
    await kpgt(dir, day, "me", "--key", join(keys, "own"));
    writeFileSync(join(dir, ".kpgt/signing-key"), `${join(keys, "lost")}\n`);
    const { code, output } = await kpgt(dir, day, "archive", "close-year", year);
    expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining("не подписал закрытие года") });
    expect(gitIn(dir, "tag", "--list") + gitIn(dir, "status", "--porcelain")).toBe("");
    await kpgt(dir, day, "me", "--no-key");
    expect((await kpgt(dir, day, "archive", "close-year", year)).code).toBe(0);
  });

  test("programs that the repository's settings name are never run", async () => {
    const dir = copyOf(college);
    const trap = join(keys, "trap");
    writeFileSync(trap, `#!/bin/sh\ntouch ${join(keys, "executed")}\n`);
    chmodSync(trap, 0o755);
    for (const name of [
      "gpg.program",
      "gpg.ssh.program",
      "gpg.ssh.defaultKeyCommand",
      "core.sshCommand",
      "credential.helper",
    ])
      gitIn(dir, "config", name, trap);
    gitIn(dir, "config", "gpg.format", "ssh");
    gitIn(dir, "config", "tag.gpgSign", "true");
    expect(await verified(dir)).toContain("✓ ж) подпись метки: petrova-en");
    expect(spawnSync("test", ["-e", join(keys, "executed")]).status).toBe(1);
  });

  function publicHalf(name: string): string {
    return readFileSync(join(keys, `${name}.pub`), "utf8").trim();
  }

  function signerLine(name: string): string {
    return `petrova-en namespaces="git" ${publicHalf(name)}`;
  }

  function signatureOf(payload: string, purpose: string, key = "own"): string {
    const args = ["-Y", "sign", "-q", "-n", purpose, "-f", join(keys, key)];
    return execFileSync("ssh-keygen", args, { input: payload, encoding: "utf8" });
  }

  function signAnew(dir: string, key: string): void {
    retag(dir, (tag) => withSignature(tag, signatureOf(payloadOf(tag), "git", key)));
  }
});

async function verified(dir: string, ...more: string[]): Promise<string> {
  const { code, output } = await kpgt(dir, day, "archive", "verify", year, ...more);
  expect({ code, output }).toMatchObject({ code: 0 });
  return output;
}

/** The tag made anew from its changed text. */
function retag(dir: string, change: (tag: string) => string): void {
  const tag = gitIn(dir, "cat-file", "tag", `refs/tags/archive/${year}`);
  const changed = change(tag);
  expect(changed).not.toBe(tag);
  const id = execFileSync("git", ["-C", dir, "mktag"], { input: changed, encoding: "utf8" }).trim();
  gitIn(dir, "update-ref", `refs/tags/archive/${year}`, id);
}

function payloadOf(tag: string): string {
  return tag.replace(/-----BEGIN[\s\S]*/, "");
}

function withSignature(tag: string, signature: string): string {
  return payloadOf(tag) + signature;
}
