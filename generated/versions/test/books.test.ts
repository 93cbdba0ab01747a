import type {
  AddBookParams,
  ListBooksParams,
  PutCoverParams,
} from "../src/operations/books.js";
import { library } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("books", () => {
  test("books.add", async () => {
    const server = mockAction("books.add");
    const params: AddBookParams = { title: "title" };
    const result = await library.books.add(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.list", async () => {
    const server = mockAction("books.list");
    const params: ListBooksParams = {
      genre: "novel",
      ids: ["ids", "ids2"],
      limit: 20,
    };
    const result = await library.books.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.putCover", async () => {
    const server = mockAction("books.putCover");
    const params: PutCoverParams = {
      isbn: "isbn",
      picture: new Blob(["bytes"]),
      caption: "caption",
    };
    const result = await library.books.putCover(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("books.putCover says how much it has sent", async () => {
    const server = mockAction("books.putCover");
    const params: PutCoverParams = {
      isbn: "isbn",
      picture: new Blob(["bytes"]),
      caption: "caption",
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await library.books.putCover(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
