/** The groups that a student's file names in the usual way; undefined when it may name some in another. */
export function groupsNamedIn(source: string): string[] | undefined {
  const groups = Array.from(source.matchAll(usual), ([, group = ""]) => group);
  const words = source.split("group").length - 1;
  return groups.length === words && !source.includes("\\") ? groups : undefined;
}

const usual = /\bgroup: ([\p{L}\p{N}._()-]+)(?=[ ,}\n])/gu;
