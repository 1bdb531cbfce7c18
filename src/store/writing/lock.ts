import { createHash } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../model/user-error.ts";
import type { Repository } from "../git/repository.ts";
import { isAlive } from "./is-alive.ts";

const longestWait = 10_000;
const growsBolderFor = 4_000;

/** Gives the lock back. */
export type Release = () => Promise<void>;

/**
 * Takes the folder for one writer. Among the processes of this machine the kernel's own lock decides: it goes with
 * the process that held it. For machines that share the folder over a network there is a file beside it.
 */
export async function takeLock({ gitDir }: Repository, wait = longestWait): Promise<Release> {
  const deadline = Date.now() + wait;
  const path = join(gitDir, "kpgt.lock");
  const server = hasKernelLock ? await takeKernelLock(gitDir, path, deadline) : undefined;
  try {
    await takeFileLock(path, deadline);
  } catch (error) {
    await close(server);
    throw error;
  }
  return async () => {
    rmSync(path, { force: true });
    await close(server);
  };
}

/** Who holds the file lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly boot: string;
  readonly user: string;
  readonly since: string;
}

/** Names in the abstract socket space of Linux and the pipe space of Windows vanish with their process. */
const hasKernelLock = process.platform === "linux" || process.platform === "win32";

function kernelName(gitDir: string): string {
  const name = `kpgt-${createHash("sha256").update(gitDir).digest("hex")}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : `\0${name}`;
}

async function takeKernelLock(gitDir: string, path: string, deadline: number): Promise<Server> {
  for (;;) {
    const server = await listen(kernelName(gitDir));
    if (server !== undefined) return server;
    if (Date.now() > deadline) throw busy(readHolder(path));
    // Nobody keeps step with another, and who has waited longer looks oftener: of many waiting none is left out.
    await sleep(1 + Math.random() * 20 * Math.max(0, 1 - (longestWait - (deadline - Date.now())) / growsBolderFor));
  }
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.unref();
    server.once("error", (error) => {
      if (codeOf(error) === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}

function close(server: Server | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (server === undefined) resolve();
    else server.close(() => resolve());
  });
}

async function takeFileLock(path: string, deadline: number): Promise<void> {
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    boot: bootId(),
    user: userName(),
    since: new Date().toISOString(),
  };
  while (!createWhole(path, JSON.stringify(mine))) {
    const holder = readHolder(path);
    if (isLeftOver(holder, mine)) rmSync(path, { force: true });
    else if (Date.now() > deadline) throw busy(holder);
    else await sleep(20 + Math.random() * 30);
  }
}

/** The file appears with its whole content or not at all, and only if it was not there. */
function createWhole(path: string, content: string): boolean {
  // Under the kernel's lock one name for each machine is enough, and a killed process leaves no litter.
  const temporary = `${path}.${hasKernelLock ? hostname().replaceAll(/[^\w.-]/g, "_") : process.pid}`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, content, { flag: "wx" });
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // A file system without hard links, such as a memory stick's: nobody else reaches it at the same time.
    if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error))) return createPlainly(path, content);
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createPlainly(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined; // just released, or damaged
  }
}

/** Under the kernel's lock every other holder on this machine is dead. Another machine's lock is never broken. */
function isLeftOver(holder: Holder | undefined, mine: Holder): boolean {
  if (holder === undefined) return hasKernelLock;
  if (holder.host !== mine.host) return false;
  return hasKernelLock || holder.boot !== mine.boot || !isAlive(holder.pid);
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "");
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function busy(holder: Holder | undefined): UserError {
  if (holder === undefined) return new UserError(text.busy, text.waitAndRepeat);
  const elsewhere = holder.host !== hostname();
  return new UserError(text.busyBy(holder), elsewhere ? text.askThem(holder.host) : text.waitAndRepeat);
}

const text = {
  busy: "Папка занята: в неё пишет другая команда kpgt.",
  busyBy: ({ user, host, pid, since }: Holder) =>
    `Папка занята: в неё пишет другая команда kpgt (${user}, компьютер ${host}, процесс ${pid}, с ${since}).`,
  waitAndRepeat: "Подождите, пока она закончит, и повторите команду.",
  askThem: (host: string) =>
    `Дождитесь её. Если на компьютере ${host} kpgt точно не работает, удалите файл .git/kpgt.lock и повторите команду.`,
};
