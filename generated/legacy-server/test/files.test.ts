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
});
