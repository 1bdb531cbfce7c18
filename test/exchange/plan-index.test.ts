import { expect, test } from "vitest";
import { kindByIndex, moduleByIndex, planIndex } from "../../src/exchange/plan-index.ts";

test.each([
  ["  МДК.01.01", { id: "МДК.01.01", hadSpaces: true, latin: "" }],
  ["МДК. 01.01", { id: "МДК.01.01", hadSpaces: true, latin: "" }],
  ["ПM.01.ЭK", { id: "ПМ.01.ЭК", hadSpaces: false, latin: "MK" }], // Latin M and K
  ["EH.01", { id: "ЕН.01", hadSpaces: false, latin: "EH" }], // all Latin, yet a known prefix
  ["ОП.12ц", { id: "ОП.12ц", hadSpaces: false, latin: "" }],
  ["ПМ.01.01(К)", { id: "ПМ.01.01(К)", hadSpaces: false, latin: "" }],
  ["IT.01", { id: "IT.01", hadSpaces: false, latin: "" }], // an index of the college's own
])("%j is an index", (written, index) => {
  expect(planIndex(written)).toEqual(index);
});

test.each(["", " ", "ОЛD.02", "../ОП", "ОП/01", ".ОП", "ОП.", "ОП*", "О".repeat(65), "Ω.01", "ОП\u200b.01", "😀"])(
  "%j is none",
  (written) => {
    expect(planIndex(written)).toBeUndefined();
  },
);

test.each([
  ["ПМ.11", "module", undefined],
  ["ПМ.01.ЭК", "control", "ПМ.01"],
  ["МДК.01.02", "course", "ПМ.01"],
  ["УП.04", "practice", "ПМ.04"],
  ["ПП.12.01", "practice", "ПМ.12"],
  ["ПДП", "practice", undefined],
  ["ГИА.01", "final", undefined],
  ["ОУД.03", "subject", undefined],
  ["ОП.04", "discipline", undefined],
] as const)("%s is a %s of %s", (id, kind, module) => {
  expect([kindByIndex(id), moduleByIndex(id)]).toEqual([kind, module]);
});
