import { UserError } from "../../model/user-error.ts";

/** Turns what the disk, the system or git refused into a request that cannot be done now; other errors pass through. */
export function explainFault(error: unknown): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const fault = faults.find(({ codes, says }) => codes.includes(code) || says?.test(error.message));
  return fault === undefined ? error : new UserError(fault.message, fault.hint, error);
}

interface Fault {
  readonly codes: readonly string[];
  /** How git, which runs in the C locale, says the same. */
  readonly says?: RegExp;
  readonly message: string;
  readonly hint: string;
}

const unchanged = "Записи остались прежними.";

const faults: readonly Fault[] = [
  {
    codes: ["ENOSPC", "EDQUOT"],
    says: /No space left on device|Disk quota exceeded/,
    message: `На диске кончилось место. ${unchanged}`,
    hint: "Освободите место и повторите команду.",
  },
  {
    codes: ["EROFS"],
    says: /Read-only file system/,
    message: `Диск с записями доступен только для чтения. ${unchanged}`,
    hint: "Подключите его для записи и повторите команду.",
  },
  {
    codes: ["EACCES", "EPERM"],
    says: /Permission denied|insufficient permission|Operation not permitted/,
    message: `Нет прав писать в папку записей. ${unchanged}`,
    hint: "Проверьте права на папку: kpgt doctor",
  },
  {
    codes: ["EMFILE", "ENFILE", "EAGAIN", "ENOMEM"],
    says: /Too many open files|Resource temporarily unavailable|Cannot allocate memory|out of memory/i,
    message: `Системе не хватает памяти или открыто слишком много файлов. ${unchanged}`,
    hint: "Закройте лишние программы и повторите команду.",
  },
  {
    codes: ["EIO"],
    says: /Input\/output error/,
    message: `Диск с записями не отвечает. ${unchanged}`,
    hint: "Проверьте диск, сделайте копию папки, затем повторите команду.",
  },
  {
    codes: [],
    says: /spawn git ENOENT/,
    message: "Не найдена программа git, без неё kpgt не ведёт историю изменений.",
    hint: "Установите её (git-scm.com) и повторите команду.",
  },
  {
    codes: [],
    says: /\.lock': File exists/,
    message: `Папку держит другая программа git. ${unchanged}`,
    hint: "Закройте её и повторите команду.",
  },
];
