import type {
  ListFinesParams,
  ListReadersParams,
  SearchReadersParams,
} from "../src/operations/readers.js";
import { library } from "./support/connection.js";
import { mockPages } from "./support/pages.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("readers", () => {
  test("readers.list", async () => {
    const server = mockAction("readers.list");
    const params: ListReadersParams = { offset: 1, limit: 1 };
    const result = await library.readers.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("readers.list goes through all pages", async () => {
    const server = mockPages("readers.list");
    const params: ListReadersParams = { offset: 1, limit: 1 };
    const list = library.readers.list(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });

  test("readers.listFines", async () => {
    const server = mockAction("readers.listFines");
    const params: ListFinesParams = { marker: "marker" };
    const result = await library.readers.listFines(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("readers.listFines goes through all pages", async () => {
    const server = mockPages("readers.listFines");
    const params: ListFinesParams = { marker: "marker" };
    const list = library.readers.listFines(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });

  test("readers.search", async () => {
    const server = mockAction("readers.search");
    const params: SearchReadersParams = { name: "name", page: 1, per_page: 1 };
    const result = await library.readers.search(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("readers.search goes through all pages", async () => {
    const server = mockPages("readers.search");
    const params: SearchReadersParams = { name: "name", page: 1, per_page: 1 };
    const list = library.readers.search(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });
});
