import { resumeOperation } from "../src/index.js";
import type { GetProofParams } from "../src/operations/proofs.js";
import * as operations from "../src/operations/proofs.js";
import { printShop } from "./support/connection.js";
import { mockOperation } from "./support/operations.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("proofs", () => {
  test("proofs.create", async () => {
    const server = mockAction("proofs.create");
    const result = await printShop.proofs.create();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("proofs.create is waited for", async () => {
    const server = mockOperation("proofs.create");
    const call = printShop.proofs.create();
    const result = await call.wait({ intervalMs: 1 });
    expect(result).toEqual(server.result);
    expect(server.asked).toEqual(server.wanted);
  });

  test("proofs.create goes on from a token", async () => {
    const server = mockOperation("proofs.create");
    const call = printShop.proofs.create();
    const token = await call.token();
    const rest = resumeOperation(printShop.$, operations.create, String(token));
    expect(await rest.check()).toMatchObject({ done: false });
    expect(await rest.check()).toMatchObject({ done: true });
    expect(server.asked).toEqual(server.wanted);
  });

  test("proofs.create fails while it is waited for", async () => {
    const server = mockOperation("proofs.create", "failed");
    const call = printShop.proofs.create();
    const waiting = call.wait({ intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({
      outcome: "failed",
      body: server.failure,
    });
    expect(server.asked).toEqual(server.wanted);
  });

  test("proofs.get", async () => {
    const server = mockAction("proofs.get");
    const params: GetProofParams = { proofId: "proofId" };
    const result = await printShop.proofs.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
