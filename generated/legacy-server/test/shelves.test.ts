import type {
  GetContentsParams,
  GetShelfParams,
  ReplaceContentsParams,
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

  test("shelves.getContents", async () => {
    const server = mockAction("shelves.getContents");
    const params: GetContentsParams = { shelfId: "shelfId" };
    const result = await depot.shelves.getContents(params);
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

  test("shelves.replaceContents", async () => {
    const server = mockAction("shelves.replaceContents");
    const params: ReplaceContentsParams = {
      shelfId: "shelfId",
      body: {
        main: { kind: "barrel", size: 1 },
        spare: ["spare", "spare"],
        level: 2,
        remark: ["remark", 3, "remark3"],
        inside: {
          main: { kind: "barrel", size: 4 },
          spare: ["spare", "spare"],
          level: 5,
          remark: ["remark", 6, "remark3"],
        },
      },
    };
    const result = await depot.shelves.replaceContents(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
