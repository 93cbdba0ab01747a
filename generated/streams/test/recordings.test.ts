import type {
  AddRecordingParams,
  ConvertRecordingParams,
  GetRecordingParams,
  ReplaceRecordingParams,
} from "../src/operations/recordings.js";
import { radio } from "./support/connection.js";
import { mockAction, plain, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("recordings", () => {
  test("recordings.add", async () => {
    const server = mockAction("recordings.add");
    const params: AddRecordingParams = {
      title: "title",
      sound: new Blob(["bytes"]),
    };
    const result = await radio.recordings.add(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("recordings.add says how much it has sent", async () => {
    const server = mockAction("recordings.add");
    const params: AddRecordingParams = {
      title: "title",
      sound: new Blob(["bytes"]),
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await radio.recordings.add(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("recordings.convert", async () => {
    const server = mockAction("recordings.convert");
    const params: ConvertRecordingParams = { body: "body" };
    const result = await radio.recordings.convert(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("recordings.convert gives its bytes as a stream", async () => {
    const server = mockAction("recordings.convert");
    const params: ConvertRecordingParams = { body: "body" };
    const stream = await radio.recordings.convert(params, { as: "stream" });
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(await new Response(stream).text()).toEqual(server.answer);
  });

  test("recordings.convert says how much it has sent", async () => {
    const server = mockAction("recordings.convert");
    const params: ConvertRecordingParams = { body: "body" };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await radio.recordings.convert(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("recordings.convert: outcomes", async () => {
    const params: ConvertRecordingParams = { body: "body" };
    for (const status of [200, 204]) {
      const server = mockAction("recordings.convert", {
        replies: [{ status }],
      });
      const call = radio.recordings.convert(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("recordings.get", async () => {
    const server = mockAction("recordings.get");
    const params: GetRecordingParams = { id: "id" };
    const result = await radio.recordings.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("recordings.get gives its bytes as a stream", async () => {
    const server = mockAction("recordings.get");
    const params: GetRecordingParams = { id: "id" };
    const stream = await radio.recordings.get(params, { as: "stream" });
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(await new Response(stream).text()).toEqual(server.answer);
  });

  test("recordings.get: outcomes", async () => {
    const params: GetRecordingParams = { id: "id" };
    for (const status of [200]) {
      const server = mockAction("recordings.get", { replies: [{ status }] });
      const call = radio.recordings.get(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("recordings.replace", async () => {
    const server = mockAction("recordings.replace");
    const params: ReplaceRecordingParams = {
      id: "id",
      body: new Blob(["body"], { type: "audio/x-sample" }),
    };
    const result = await radio.recordings.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("recordings.replace says how much it has sent", async () => {
    const server = mockAction("recordings.replace");
    const params: ReplaceRecordingParams = {
      id: "id",
      body: new Blob(["body"], { type: "audio/x-sample" }),
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await radio.recordings.replace(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
