import type { IsoDate } from "../../model/kinds.ts";
import { filesBelow, type PresentFile } from "../../store/reading/files-below.ts";
import { schemasPlace } from "../../store/schema/schemas-place.ts";
import { type CollegeAnswers, collegeFile } from "./college-file.ts";
import { editorFiles } from "./editor-files.ts";
import { readmeFile } from "./readme-file.ts";
import { serverFiles } from "./server-files.ts";

/** Every file of a new records folder. */
export function starterFiles(answers: CollegeAnswers, today: IsoDate, staff: string): PresentFile[] {
  return [
    ...settingsFiles(),
    ...textFiles({
      "README.md": readmeFile(answers.short),
      "kpgt.yaml": collegeFile(answers, today),
      "staff.yaml": staff,
    }),
  ];
}

/** The files that make a folder of records comfortable and safe, whatever the records. */
export function settingsFiles(): PresentFile[] {
  return [
    ...textFiles({
      ".gitignore": "/out/\n/.kpgt/\n",
      ".gitattributes": "* -text\narchive/** -merge\n",
      ...editorFiles,
      ...serverFiles,
    }),
    ...filesBelow(schemasPlace(), "schemas/"),
  ];
}

function textFiles(files: Readonly<Record<string, string>>): PresentFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
}
