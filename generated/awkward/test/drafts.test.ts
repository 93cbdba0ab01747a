import type {
  ReplaceDraftParams,
  SendDraftParams,
} from "../src/operations/drafts.js";
import { awkward } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("drafts", () => {
  test("drafts.replace", async () => {
    const server = mockAction("drafts.replace");
    const params: ReplaceDraftParams = { body: { text: "text" } };
    const result = await awkward.drafts.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("drafts.replace says how much it has sent", async () => {
    const server = mockAction("drafts.replace");
    const params: ReplaceDraftParams = { body: { text: "text" } };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await awkward.drafts.replace(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("drafts.send", async () => {
    const server = mockAction("drafts.send");
    const params: SendDraftParams = { body: { text: "text" } };
    const result = await awkward.drafts.send(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
