import type {
  GetBookParams,
  SearchBooksParams,
} from "../src/operations/books.js";
import { library } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("books", () => {
  test("books.discover", async () => {
    const server = mockAction("books.discover");
    const result = await library.books.discover();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.get", async () => {
    const server = mockAction("books.get");
    const params: GetBookParams = { isbn: "isbn" };
    const result = await library.books.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.purge", async () => {
    const server = mockAction("books.purge");
    const result = await library.books.purge();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.search", async () => {
    const server = mockAction("books.search");
    const params: SearchBooksParams = { title: "title" };
    const result = await library.books.search(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });
});
