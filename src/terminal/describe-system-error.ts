/** What the disk or the system refused, in Russian; undefined for anything that is not such a refusal. */
export function describeSystemError(error: unknown): { message: string; hint: string } | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const describe = text[error.code];
  const path = "path" in error && typeof error.path === "string" ? error.path.replaceAll("\\", "/") : undefined;
  return describe?.(path === undefined ? "" : ` «${path}»`);
}

const text: Readonly<Record<string, (path: string) => { message: string; hint: string }>> = {
  ENOSPC: () => ({ message: "На диске нет места.", hint: "Освободите место и повторите команду." }),
  EDQUOT: () => ({ message: "Исчерпана дисковая квота.", hint: "Освободите место и повторите команду." }),
  EROFS: (path) => ({ message: `Диск доступен только для чтения${path && `:${path}`}.`, hint: seePermissions }),
  EACCES: (path) => ({ message: `Нет прав на${path || " файл"}.`, hint: seePermissions }),
  EPERM: (path) => ({ message: `Система не разрешает изменить${path || " файл"}.`, hint: seePermissions }),
  EBUSY: (path) => ({ message: `Файл${path} занят другой программой.`, hint: "Закройте её и повторите команду." }),
  ENOENT: (path) => ({ message: `Нет файла или папки${path}.`, hint: "Проверьте имя и папку: kpgt status" }),
  EISDIR: (path) => ({ message: `Нужен файл, а${path} — папка.`, hint: "Укажите файл." }),
  ENOTDIR: (path) => ({ message: `Нужна папка, а${path} — файл.`, hint: "Укажите папку." }),
  ENAMETOOLONG: () => ({ message: "Имя файла или папки слишком длинное.", hint: "Назовите короче." }),
  EMFILE: () => ({ message: "Открыто слишком много файлов.", hint: "Закройте другие программы и повторите команду." }),
};

const seePermissions = "Проверьте права на папку записей: kpgt doctor";
