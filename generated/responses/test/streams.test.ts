import type { StreamReplyParams } from "../src/operations/streams.js";
import { responses } from "./support/connection.js";
import { mockAction, plain, plainOutcome } from "./support/server.js";
import { mockBreak } from "./support/streams.js";
import { describe, expect, test } from "vitest";

describe("streams", () => {
  test("streams.events", async () => {
    const server = mockAction("streams.events");
    const result = await responses.streams.events();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("streams.events goes on where its stream broke off", async () => {
    const server = mockBreak("streams.events");
    const stream = await responses.streams.events();
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    expect(items).toEqual(server.answer);
    const { asked, wanted } = server.turn();
    expect(asked).toEqual(wanted);
  });

  test("streams.getParts", async () => {
    const server = mockAction("streams.getParts");
    const result = await responses.streams.getParts();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("streams.lines", async () => {
    const server = mockAction("streams.lines");
    const result = await responses.streams.lines();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("streams.parts", async () => {
    const server = mockAction("streams.parts");
    const result = await responses.streams.parts();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("streams.reply", async () => {
    const server = mockAction("streams.reply");
    const params: StreamReplyParams = { question: "question" };
    const result = await responses.streams.reply(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("streams.reply: outcomes", async () => {
    const params: StreamReplyParams = { question: "question" };
    for (const status of [200]) {
      const server = mockAction("streams.reply", { replies: [{ status }] });
      const call = responses.streams.reply(params);
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });

  test("streams.sequence", async () => {
    const server = mockAction("streams.sequence");
    const result = await responses.streams.sequence();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });
});
