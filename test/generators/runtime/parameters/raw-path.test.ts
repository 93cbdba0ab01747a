import fc from "fast-check";
import { expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, operation } from "../connection.js";

const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom("..", ".", "/", "\\", "%2e", "%2F", "?", "#", ";", "@"),
      fc.constantFrom("\0", "\r\n", " ", "é", "🐎", "%", "//", ":", "\t"),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

test("T5 what a server sees of a path is the route and one segment, or nothing", async () => {
  const server = await serve((response) => sendJson(response, 200, {}));
  const client = connectTo(`${server.url}/v1`);
  const called = operation({
    path: "/pets/{id}/toys",
    params: { id: "path" },
  });
  await fc.assert(
    fc.asyncProperty(tricky, async (id) => {
      const before = server.received.length;
      const error = await send(client, called, { id }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      const seen = server.received.slice(before).map(({ target }) => target);
      if (error !== undefined) {
        expect(error).toBeInstanceOf(ArgumentError);
        expect(seen).toEqual([]);
        return;
      }
      expect(seen).toHaveLength(1);
      const [, segment = ""] =
        /^\/v1\/pets\/([^/?#\\]+)\/toys$/.exec(seen[0] ?? "") ?? [];
      expect(segment).toMatch(/^[\x21-\x7e]+$/);
      expect(segment).not.toMatch(/^(\.|%2e){1,2}$/i);
      expect(decodeURIComponent(segment)).toBe(id);
    }),
    { numRuns: 300 },
  );
});

test.each([null, {}, undefined, "", ".", "..", "%2e", "%2E%2e", ".%2e"])(
  "T5 %s is refused before the network",
  async (id) => {
    const server = await serve((response) => sendJson(response, 200, {}));
    const called = operation({ path: "/pets/{id}", params: { id: "path" } });
    const call = send(connectTo(server.url), called, { id });
    await expect(call).rejects.toBeInstanceOf(ArgumentError);
    expect(server.allSockets()).toBe(0);
  },
);
