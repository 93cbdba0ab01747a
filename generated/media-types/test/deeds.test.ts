import type {
  CheckDeedParams,
  CreateDeedParams,
  ReplaceDeedParams,
  UpdateDeedParams,
} from "../src/operations/deeds.js";
import { registry } from "./support/connection.js";
import { plain, plainOutcome } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("deeds", () => {
  test("deeds.check", async () => {
    const server = mockAction("deeds.check");
    const params: CheckDeedParams = {
      body: { signedAt: new Date("2030-01-02T03:04:05Z") },
    };
    const result = await registry.deeds.check(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("deeds.check: text/*", async () => {
    const server = mockAction("deeds.check");
    const params: CheckDeedParams = { body: "body" };
    const options = { contentType: "text/x-sample" } as const;
    await registry.deeds.check(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });

  test("deeds.check: application/octet-stream", async () => {
    const server = mockAction("deeds.check");
    const params: CheckDeedParams = { body: "body" };
    const options = { contentType: "application/octet-stream" } as const;
    await registry.deeds.check(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });

  test("deeds.check says how much it has sent", async () => {
    const server = mockAction("deeds.check");
    const params: CheckDeedParams = {
      body: { signedAt: new Date("2030-01-02T03:04:05Z") },
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await registry.deeds.check(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("deeds.check: outcomes", async () => {
    const params: CheckDeedParams = {
      body: { signedAt: new Date("2030-01-02T03:04:05Z") },
    };
    for (const status of [200, 202]) {
      const server = mockAction("deeds.check", { replies: [{ status }] });
      const call = registry.deeds.check(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("deeds.create", async () => {
    const server = mockAction("deeds.create");
    const params: CreateDeedParams = {
      body: { signedAt: new Date("2030-01-02T03:04:05Z") },
    };
    const result = await registry.deeds.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("deeds.create: application/x-www-form-urlencoded", async () => {
    const server = mockAction("deeds.create");
    const params: CreateDeedParams = { body: { signedAt: "signedAt" } };
    const options = {
      contentType: "application/x-www-form-urlencoded",
    } as const;
    await registry.deeds.create(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });

  test("deeds.create: application/pdf", async () => {
    const server = mockAction("deeds.create");
    const params: CreateDeedParams = { body: "body" };
    const options = { contentType: "application/pdf" } as const;
    await registry.deeds.create(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });

  test("deeds.create says how much it has sent", async () => {
    const server = mockAction("deeds.create");
    const params: CreateDeedParams = {
      body: { signedAt: new Date("2030-01-02T03:04:05Z") },
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await registry.deeds.create(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("deeds.create: outcomes", async () => {
    const params: CreateDeedParams = {
      body: { signedAt: new Date("2030-01-02T03:04:05Z") },
    };
    for (const status of [201]) {
      const server = mockAction("deeds.create", { replies: [{ status }] });
      const call = registry.deeds.create(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("deeds.listChanges", async () => {
    const server = mockAction("deeds.listChanges");
    const result = await registry.deeds.listChanges();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("deeds.listChanges: outcomes", async () => {
    for (const status of [200]) {
      const server = mockAction("deeds.listChanges", { replies: [{ status }] });
      const call = registry.deeds.listChanges();
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("deeds.replace", async () => {
    const server = mockAction("deeds.replace");
    const params: ReplaceDeedParams = {
      number: 1n,
      body: { signedAt: "signedAt", number: 1n, scan: new Blob(["bytes"]) },
    };
    const result = await registry.deeds.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("deeds.replace: application/xml", async () => {
    const server = mockAction("deeds.replace");
    const params: ReplaceDeedParams = {
      number: 1n,
      body: { signedAt: new Date("2030-01-02T03:04:05Z"), number: 1n },
    };
    const options = { contentType: "application/xml" } as const;
    await registry.deeds.replace(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });

  test("deeds.replace says how much it has sent", async () => {
    const server = mockAction("deeds.replace");
    const params: ReplaceDeedParams = {
      number: 1n,
      body: { signedAt: "signedAt", number: 1n, scan: new Blob(["bytes"]) },
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await registry.deeds.replace(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });

  test("deeds.update", async () => {
    const server = mockAction("deeds.update");
    const params: UpdateDeedParams = {
      number: 1n,
      body: { signedAt: new Date("2030-01-02T03:04:05Z") },
    };
    const result = await registry.deeds.update(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("deeds.update: application/json-patch+json", async () => {
    const server = mockAction("deeds.update");
    const params: UpdateDeedParams = {
      number: 1n,
      body: [{ op: "add", path: "path" }],
    };
    const options = { contentType: "application/json-patch+json" } as const;
    await registry.deeds.update(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });
});
