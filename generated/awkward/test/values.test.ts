import type { FindParams, GetPictureParams } from "../src/operations/values.js";
import { awkward } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("values", () => {
  test("values.find", async () => {
    const server = mockAction("values.find", { unchecked: ["xLevel"] });
    const params: FindParams = {
      filter: { live: 1, of: { kind: "2", tags: [true, "x"] } },
      either: { a: 1 },
      near: { place: [1, "place2"] },
      range: [1, "range2", true],
      order: [1, "b", false],
      xLevel: "1",
    } as never;
    const result = await awkward.values.find(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("values.getPicture", async () => {
    const server = mockAction("values.getPicture");
    const params: GetPictureParams = { id: "id", key: "key" };
    const result = await awkward.values.getPicture(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("values.parts", async () => {
    const server = mockAction("values.parts");
    const result = await awkward.values.parts();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });
});
