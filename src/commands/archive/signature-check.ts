import type { YearCheck } from "../../exchange/judge-year.ts";
import type { YearFacts } from "../../model/year-facts.ts";
import { besideYears, qualifiedSignatureOf, signersFile } from "../../store/archive/signers.ts";
import { isSshSignature, verifySignature } from "../../store/archive/tag-signature.ts";
import type { Repository } from "../../store/git/repository.ts";

/**
 * Verifies the tag's signature: against the keys that the verifier brought, or else those of the folder itself. A year whose
 * tag bears none is not wrong for that, unless somebody brought keys and so expects one.
 */
export async function signatureCheck(
  repository: Repository,
  { tag }: YearFacts,
  brought: Uint8Array | undefined,
): Promise<YearCheck> {
  const id = "signature";
  if (tag === undefined || !("commit" in tag)) return { id, skipped: text.noTag, faults: [] };
  const { payload, signature, moment } = tag;
  if (signature === undefined)
    return brought === undefined
      ? { id, skipped: text.unsigned, faults: [] }
      : { id, faults: [{ message: text.none }] };
  if (!isSshSignature(signature)) return { id, skipped: text.otherKind(tag.name), faults: [] };
  const signers = brought ?? (await besideYears(repository, signersFile));
  if (signers === undefined) return { id, skipped: text.noSigners, faults: [] };
  const verdict = await verifySignature({ payload, signature, moment, signers });
  if (verdict === "no program") return { id, skipped: text.noProgram, faults: [] };
  return "by" in verdict ? { id, note: verdict.by, faults: [] } : { id, faults: [{ message: verdict.wrong }] };
}

/** A qualified signature is there or not: what it is worth only the means of its makers can tell. */
export async function qualifiedCheck(repository: Repository, { year }: YearFacts): Promise<YearCheck[]> {
  const path = qualifiedSignatureOf(year);
  const isThere = (await besideYears(repository, path)) !== undefined;
  return isThere ? [{ id: "qualified", skipped: text.qualified(path, year), faults: [] }] : [];
}

const text = {
  noTag: "метки нет",
  unsigned: "метка не подписана",
  none: "Метка не подписана.",
  otherKind: (tag: string) => `подпись не SSH, её проверит git verify-tag ${tag}`,
  noSigners: `метка подписана, но ключей, которым верить, нет: ни --signers, ни файла ${signersFile}`,
  noProgram: "нет программы ssh-keygen",
  qualified: (path: string, year: string) =>
    `есть файл подписи ${path}, проверьте средством УКЭП, подписан файл archive/${year}/year.yaml`,
};
