import type { Change } from "../model/change.ts";
import type { Program } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { plural } from "../text/plural.ts";
import { programDifferences } from "./program-differences.ts";

/** A program to record, and whether it may take the place of one that is recorded otherwise. */
export interface ProgramRequest {
  readonly id: string;
  readonly program: Program;
  readonly replace?: boolean;
}

/** Records a program. The same one again is no change; another one needs `replace`, because hand edits would be lost. */
export function importProgram(records: Records, { id, program, replace = false }: ProgramRequest): Change {
  const file = `programs/${id}.yaml`;
  const known = records.programs.get(id);
  if (known === undefined)
    return { summary: text.added(id, program.items.length), edits: [{ create: file, record: program }] };
  const differences = programDifferences(known, program);
  if (differences.length === 0) return { summary: text.same(id), edits: [] };
  if (!replace)
    throw new UserError([text.differs(id), ...differences.map((line) => `  ${line}`)].join("\n"), text.sayReplace);
  return {
    summary: text.replaced(id, differences.length),
    edits: [{ remove: file }, { create: file, record: program }],
  };
}

const text = {
  added: (id: string, rows: number) => `План ${id} загружен: ${plural(rows, "строка", "строки", "строк")}`,
  same: (id: string) => `План ${id} уже записан`,
  differs: (id: string) => `План ${id} уже записан и отличается от файла:`,
  sayReplace:
    "Записать план из файла, потеряв правки, сделанные в записях: добавьте --replace. Записать рядом: --id <другой код>",
  replaced: (id: string, n: number) => `План ${id} заменён: ${plural(n, "отличие", "отличия", "отличий")}`,
};
