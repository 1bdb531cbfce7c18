// @ts-check
/** Loaded before the program: its clock starts at TEST_MOMENT and goes on as clocks do. */
const behind = Date.now() - Date.parse(process.env.TEST_MOMENT ?? "");
const now = Date.now.bind(Date);

globalThis.Date = new Proxy(Date, {
  construct: (real, given) => Reflect.construct(real, given.length > 0 ? given : [now() - behind]),
  get: (real, name) => (name === "now" ? () => now() - behind : Reflect.get(real, name)),
});
