import type {
  GetFileParams,
  GetPreviewParams,
  PutFileParams,
} from "../src/operations/files.js";
import { depot } from "./support/connection.js";
import { mockAction, plain, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("files", () => {
  test("files.get", async () => {
    const server = mockAction("files.get");
    const params: GetFileParams = { name: "name" };
    const result = await depot.files.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("files.get gives its bytes as a stream", async () => {
    const server = mockAction("files.get");
    const params: GetFileParams = { name: "name" };
    const stream = await depot.files.get(params, { as: "stream" });
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(await new Response(stream).text()).toEqual(server.answer);
  });

  test("files.getPreview", async () => {
    const server = mockAction("files.getPreview");
    const params: GetPreviewParams = { name: "name" };
    const result = await depot.files.getPreview(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.getPreview: outcomes", async () => {
    const params: GetPreviewParams = { name: "name" };
    for (const status of [200]) {
      const server = mockAction("files.getPreview", { replies: [{ status }] });
      const call = depot.files.getPreview(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("files.put", async () => {
    const server = mockAction("files.put");
    const params: PutFileParams = { name: "name", body: "body" };
    const result = await depot.files.put(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("files.put says how much it has sent", async () => {
    const server = mockAction("files.put");
    const params: PutFileParams = { name: "name", body: "body" };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await depot.files.put(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
