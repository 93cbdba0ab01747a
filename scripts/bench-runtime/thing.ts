/** What every client proves itself with. */
export const TOKEN = "token-of-the-bench";

/** Bytes of the JSON that every call gets. */
const SIZE = 1024;

const parts = Array.from({ length: 12 }, (_, index) => ({
  id: `part-${index}`,
  count: index * 7,
  note: "made of brass and glued twice",
}));

/** What every call gets. */
export const thing = fill({ id: "thing-1", name: "", parts });

/** Lengthens the name until the JSON has its size. */
function fill<Thing extends { name: string }>(short: Thing): Thing {
  const missing = SIZE - JSON.stringify(short).length;
  return { ...short, name: "x".repeat(missing) };
}
