import type {
  AnnotateRecordParams,
  CreateRecordParams,
  UpdateRecordParams,
} from "../src/operations/records.js";
import { archive } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("records", () => {
  test("records.annotate", async () => {
    const server = mockAction("records.annotate");
    const params: AnnotateRecordParams = { recordId: "recordId", note: "note" };
    const result = await archive.records.annotate(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("records.create", async () => {
    const server = mockAction("records.create");
    const params: CreateRecordParams = { id: 1, title: "title" };
    const result = await archive.records.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("records.create: application/xml", async () => {
    const server = mockAction("records.create");
    const params: CreateRecordParams = {
      id: 1,
      title: "title",
      keywords: ["keywords"],
      note: "note",
    };
    const options = { contentType: "application/xml" } as const;
    await archive.records.create(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });

  test("records.update", async () => {
    const server = mockAction("records.update");
    const params: UpdateRecordParams = {
      recordId: "recordId",
      body: { title: "title" },
    };
    const result = await archive.records.update(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("records.update: application/json-patch+json", async () => {
    const server = mockAction("records.update");
    const params: UpdateRecordParams = {
      recordId: "recordId",
      body: [{ op: "add", path: "path" }],
    };
    const options = { contentType: "application/json-patch+json" } as const;
    await archive.records.update(params, options);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
  });
});
