import type {
  AddEntriesParams,
  PublishFeedParams,
  PublishRawParams,
} from "../src/operations/feeds.js";
import { archive } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("feeds", () => {
  test("feeds.addEntries", async () => {
    const server = mockAction("feeds.addEntries");
    const params: AddEntriesParams = {
      body: [{ title: "title", author: { name: "name", mail: "mail" } }],
    };
    const result = await archive.feeds.addEntries(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("feeds.publish", async () => {
    const server = mockAction("feeds.publish");
    const params: PublishFeedParams = {
      body: {
        lang: "lang",
        title: "title",
        published: "2030-01-02T03:04:05Z",
        size: 1,
        public: true,
        links: ["https://example.com/resource"],
        entries: [{ title: "title", author: { name: "name", mail: "mail" } }],
        counts: { countsKey: 2 },
      },
    };
    const result = await archive.feeds.publish(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("feeds.publishRaw", async () => {
    const server = mockAction("feeds.publishRaw");
    const params: PublishRawParams = { body: "body" };
    const result = await archive.feeds.publishRaw(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
