import type {
  GetShelfParams,
  ReplaceShelfParams,
} from "../src/operations/shelves.js";
import { depot } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("shelves", () => {
  test("shelves.get", async () => {
    const server = mockAction("shelves.get");
    const params: GetShelfParams = { shelfId: "shelfId" };
    const result = await depot.shelves.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("shelves.replace", async () => {
    const server = mockAction("shelves.replace");
    const params: ReplaceShelfParams = {
      shelfId: "shelfId",
      body: {
        labels: ["labels"],
        counts: [1],
        boxes: [{ weight: 2 }],
        notes: ["notes"],
      },
    };
    const result = await depot.shelves.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
