import type {
  FindParams,
  GetByPathParams,
  NoteParams,
  StoreParams,
} from "../src/operations/search.js";
import { connector } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("search", () => {
  test("search.find", async () => {
    const server = mockAction("search.find");
    const params: FindParams = {
      ids: ["ids", "ids2"],
      tags: ["tags", "tags2"],
      words: ["words", "words2"],
      bars: ["bars", "bars2"],
      near: { x: 1, y: 2 },
      box: { x: 1, y: 2 },
      expression: "expression",
      where: { x: 1, y: 2 },
      limit: 10,
      xTrace: ["xTrace", "xTrace2"],
      session: "session",
    };
    const result = await connector.search.find(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("search.getByPath", async () => {
    const server = mockAction("search.getByPath");
    const params: GetByPathParams = {
      point: { x: 1, y: 2 },
      list: [1, 2],
      name: "name",
    };
    const result = await connector.search.getByPath(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("search.note", async () => {
    const server = mockAction("search.note");
    const params: NoteParams = { body: "body" };
    const result = await connector.search.note(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("search.store", async () => {
    const server = mockAction("search.store");
    const params: StoreParams = { x: 1, body: { x: 1, y: 2 } };
    const result = await connector.search.store(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
