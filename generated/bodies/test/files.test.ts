import type {
  ImportFileParams,
  ReplaceNotesParams,
  ReplacePictureParams,
  RunBatchParams,
  SearchFilesParams,
  UploadFilesParams,
} from "../src/operations/files.js";
import { archive } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("files", () => {
  test("files.import", async () => {
    const server = mockAction("files.import");
    const params: ImportFileParams = {
      body: { url: "https://example.com/resource" },
    };
    const result = await archive.files.import(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.import: multipart/form-data", async () => {
    const server = mockAction("files.import");
    const params: ImportFileParams = { body: { file: new Blob(["bytes"]) } };
    const options = { contentType: "multipart/form-data" } as const;
    await archive.files.import(params, options);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
  });

  test("files.import: application/pdf", async () => {
    const server = mockAction("files.import");
    const params: ImportFileParams = { body: "body" };
    const options = { contentType: "application/pdf" } as const;
    await archive.files.import(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });

  test("files.import: image/*", async () => {
    const server = mockAction("files.import");
    const params: ImportFileParams = {
      body: new Blob(["body"], { type: "image/x-sample" }),
    };
    const options = { contentType: "image/x-sample" } as const;
    await archive.files.import(params, options);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
  });

  test("files.import says how much it has sent", async () => {
    const server = mockAction("files.import");
    const params: ImportFileParams = {
      body: { url: "https://example.com/resource" },
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await archive.files.import(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("files.replaceNotes", async () => {
    const server = mockAction("files.replaceNotes");
    const params: ReplaceNotesParams = { body: "body" };
    const result = await archive.files.replaceNotes(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.replacePicture", async () => {
    const server = mockAction("files.replacePicture");
    const params: ReplacePictureParams = {
      body: new Blob(["body"], { type: "image/x-sample" }),
    };
    const result = await archive.files.replacePicture(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.replacePicture says how much it has sent", async () => {
    const server = mockAction("files.replacePicture");
    const params: ReplacePictureParams = {
      body: new Blob(["body"], { type: "image/x-sample" }),
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await archive.files.replacePicture(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("files.runBatch", async () => {
    const server = mockAction("files.runBatch");
    const params: RunBatchParams = { body: [{ source: "source", year: 1 }] };
    const result = await archive.files.runBatch(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.runBatch says how much it has sent", async () => {
    const server = mockAction("files.runBatch");
    const params: RunBatchParams = { body: [{ source: "source", year: 1 }] };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await archive.files.runBatch(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("files.search", async () => {
    const server = mockAction("files.search");
    const params: SearchFilesParams = { words: ["words"] };
    const result = await archive.files.search(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.upload", async () => {
    const server = mockAction("files.upload");
    const params: UploadFilesParams = {
      title: "title",
      tags: ["tags"],
      labels: ["labels"],
      shelf: ["shelf", 1],
      origin: { source: "source", year: 2 },
      cover: new Blob(["bytes"]),
      pages: [new Blob(["bytes"], { type: "image/png" })],
      notes: [{ source: "source", year: 3 }],
      history: { title: "title", author: { name: "name", mail: "mail" } },
    };
    const result = await archive.files.upload(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.upload says how much it has sent", async () => {
    const server = mockAction("files.upload");
    const params: UploadFilesParams = {
      title: "title",
      tags: ["tags"],
      labels: ["labels"],
      shelf: ["shelf", 1],
      origin: { source: "source", year: 2 },
      cover: new Blob(["bytes"]),
      pages: [new Blob(["bytes"], { type: "image/png" })],
      notes: [{ source: "source", year: 3 }],
      history: { title: "title", author: { name: "name", mail: "mail" } },
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await archive.files.upload(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
