import type {
  AskRoomParams,
  FollowRoomParams,
  PostMessagesParams,
  WatchRoomParams,
  WatchVisitsParams,
} from "../src/operations/rooms.js";
import { radio } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { mockBreak } from "./support/streams.js";
import { describe, expect, test } from "vitest";

describe("rooms", () => {
  test("rooms.ask", async () => {
    const server = mockAction("rooms.ask");
    const params: AskRoomParams = { room: "room", question: "question" };
    const result = await radio.rooms.ask(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("rooms.follow", async () => {
    const server = mockAction("rooms.follow");
    const params: FollowRoomParams = { room: "room" };
    const result = await radio.rooms.follow(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("rooms.follow goes on where its stream broke off", async () => {
    const server = mockBreak("rooms.follow");
    const params: FollowRoomParams = { room: "room" };
    const stream = await radio.rooms.follow(params);
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    expect(items).toEqual(server.answer);
    const { asked, wanted } = server.turn();
    expect(asked).toEqual(wanted);
  });

  test("rooms.postMessages", async () => {
    const server = mockAction("rooms.postMessages");
    const params: PostMessagesParams = {
      room: "room",
      body: [{ data: { from: "from", text: "text" } }],
    };
    const result = await radio.rooms.postMessages(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("rooms.watch", async () => {
    const server = mockAction("rooms.watch");
    const params: WatchRoomParams = { room: "room" };
    const result = await radio.rooms.watch(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("rooms.watch goes on where its stream broke off", async () => {
    const server = mockBreak("rooms.watch");
    const params: WatchRoomParams = { room: "room" };
    const stream = await radio.rooms.watch(params);
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    expect(items).toEqual(server.answer);
    const { asked, wanted } = server.turn();
    expect(asked).toEqual(wanted);
  });

  test("rooms.watchVisits", async () => {
    const server = mockAction("rooms.watchVisits");
    const params: WatchVisitsParams = { room: "room" };
    const result = await radio.rooms.watchVisits(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("rooms.watchVisits goes on where its stream broke off", async () => {
    const server = mockBreak("rooms.watchVisits");
    const params: WatchVisitsParams = { room: "room" };
    const stream = await radio.rooms.watchVisits(params);
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    expect(items).toEqual(server.answer);
    const { asked, wanted } = server.turn();
    expect(asked).toEqual(wanted);
  });
});
