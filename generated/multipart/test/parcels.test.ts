import type {
  DeliverParams,
  SendParcelParams,
  SendStampsParams,
} from "../src/operations/parcels.js";
import { mailroom } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("parcels", () => {
  test("parcels.deliver", async () => {
    const server = mockAction("parcels.deliver");
    const params: DeliverParams = { body: [{ city: "city" }] };
    const result = await mailroom.parcels.deliver(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.deliver says how much it has sent", async () => {
    const server = mockAction("parcels.deliver");
    const params: DeliverParams = { body: [{ city: "city" }] };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await mailroom.parcels.deliver(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("parcels.send", async () => {
    const server = mockAction("parcels.send");
    const params: SendParcelParams = { body: [{ city: "city" }] };
    const result = await mailroom.parcels.send(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.send says how much it has sent", async () => {
    const server = mockAction("parcels.send");
    const params: SendParcelParams = { body: [{ city: "city" }] };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await mailroom.parcels.send(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("parcels.sendStamps", async () => {
    const server = mockAction("parcels.sendStamps");
    const params: SendStampsParams = { body: [{ city: "city" }] };
    const result = await mailroom.parcels.sendStamps(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("parcels.sendStamps says how much it has sent", async () => {
    const server = mockAction("parcels.sendStamps");
    const params: SendStampsParams = { body: [{ city: "city" }] };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await mailroom.parcels.sendStamps(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
