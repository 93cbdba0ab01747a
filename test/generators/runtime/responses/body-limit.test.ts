import { describe, expect, test } from "vitest";
import { binary } from "../../../../generators/runtime/responses/binary.js";
import { text } from "../../../../generators/runtime/responses/text.js";
import { send } from "../../../../generators/runtime/send.js";
import {
  connectTo,
  failureOf,
  fakeFetch,
  operation,
  type AnyCall,
} from "../connection.js";

describe("S5 a client reads no more of a body than its maxBodyBytes", () => {
  test.each<{ name: string; given: Partial<AnyCall> }>([
    { name: "JSON", given: {} },
    { name: "text", given: { result: text } },
    { name: "bytes", given: { result: binary } },
  ])("$name", async ({ given }) => {
    const { fetch } = fakeFetch(new Response('"12345678"'));
    const called = operation(given);
    const enough = connectTo("https://api.example", {
      fetch,
      maxBodyBytes: 10,
    });
    expect(await send(enough, called)).toBeDefined();
    const less = connectTo("https://api.example", { fetch, maxBodyBytes: 9 });
    expect(await failureOf(send(less, called))).toMatchObject({
      code: "decode_error",
      message: expect.stringContaining("larger than 9 bytes"),
    });
  });
});
