import type {
  ListBooksParams,
  ListLoansParams,
} from "../src/operations/books.js";
import { library } from "./support/connection.js";
import { mockPages } from "./support/pages.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("books", () => {
  test("books.list", async () => {
    const server = mockAction("books.list");
    const params: ListBooksParams = { after: "after", limit: 1 };
    const result = await library.books.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.list goes through all pages", async () => {
    const server = mockPages("books.list");
    const params: ListBooksParams = { after: "after", limit: 1 };
    const list = library.books.list(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });

  test("books.listLoans", async () => {
    const server = mockAction("books.listLoans");
    const params: ListLoansParams = {
      isbn: "isbn",
      starting_after: "starting_after",
    };
    const result = await library.books.listLoans(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.listLoans goes through all pages", async () => {
    const server = mockPages("books.listLoans");
    const params: ListLoansParams = {
      isbn: "isbn",
      starting_after: "starting_after",
    };
    const list = library.books.listLoans(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });
});
