import { expect, test } from "vitest";
import { recall } from "../../../../generators/runtime/limits/recall.js";

test("what is made once is kept, but no more than a thousand", () => {
  const map = new Map<string, number>();
  let made = 0;
  const get = (key: string) => recall(map, key, () => made++);
  expect(get("a")).toBe(get("a"));
  for (let index = 0; index < 5_000; index++) get(`key ${index}`);
  expect(map.size).toBe(1_000);
  expect(get("key 4999")).toBe(5_000);
  expect(get("a")).toBe(5_001);
});
