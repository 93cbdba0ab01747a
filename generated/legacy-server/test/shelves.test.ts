import type {
  GetShelfParams,
  ReplaceShelfParams,
} from "../src/operations/shelves.js";
import { depot } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("shelves", () => {
  test("shelves.getShelf", async () => {
    const server = mockAction("shelves.getShelf");
    const params: GetShelfParams = { shelfId: "shelfId" };
    const result = await depot.shelves.getShelf(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("shelves.replaceShelf", async () => {
    const server = mockAction("shelves.replaceShelf");
    const params: ReplaceShelfParams = {
      shelfId: "shelfId",
      body: {
        labels: ["labels"],
        counts: [1],
        boxes: [{ weight: 2 }],
        notes: ["notes"],
      },
    };
    const result = await depot.shelves.replaceShelf(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
