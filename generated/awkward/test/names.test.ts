import type {
  SendFormParams,
  SendJsonParams,
  SendPartsParams,
} from "../src/operations/names.js";
import { awkward } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("names", () => {
  test("names.sendForm", async () => {
    const server = mockAction("names.sendForm");
    const params: SendFormParams = {
      body: {
        ["__proto__"]: "__proto__",
        constructor: 1,
        toString: "toString",
      },
    } as never;
    const result = await awkward.names.sendForm(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("names.sendJson", async () => {
    const server = mockAction("names.sendJson");
    const params: SendJsonParams = {
      body: {
        ["__proto__"]: "__proto__",
        hasOwnProperty: true,
        toString: "toString",
        valueOf: 1,
      },
    } as never;
    const result = await awkward.names.sendJson(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("names.sendParts", async () => {
    const server = mockAction("names.sendParts");
    const params: SendPartsParams = {
      body: { ["__proto__"]: "__proto__", valueOf: [1] },
    } as never;
    const result = await awkward.names.sendParts(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("names.sendParts says how much it has sent", async () => {
    const server = mockAction("names.sendParts");
    const params: SendPartsParams = {
      body: { ["__proto__"]: "__proto__", valueOf: [1] },
    } as never;
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await awkward.names.sendParts(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
