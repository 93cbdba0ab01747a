import type { GetWordParams } from "../src/operations/words.js";
import { wordHoard } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("words", () => {
  test("words.get", async () => {
    const server = mockAction("words.get");
    const params: GetWordParams = { word: "word" };
    const result = await wordHoard.words.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
