/** What the commission decides: credited, attested here, studied anew. */
export type CreditDecision = "credit" | "attest" | "study";

/** A decision by its word in a protocol: перезачесть, переаттестовать, изучить. */
export function creditDecision(typed: string): CreditDecision | undefined {
  return decisions[typed.trim().toLowerCase().replaceAll("ё", "е")];
}

const decisions: Readonly<Record<string, CreditDecision>> = {
  credit: "credit",
  перезачесть: "credit",
  перезачет: "credit",
  перезачтено: "credit",
  attest: "attest",
  переаттестовать: "attest",
  переаттестация: "attest",
  study: "study",
  изучить: "study",
  изучение: "study",
};
