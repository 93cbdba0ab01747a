import type { SendParams } from "../src/operations/letters.js";
import { mailroom } from "./support/connection.js";
import { mockAction, plain } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("letters", () => {
  test("letters.send", async () => {
    const server = mockAction("letters.send");
    const params: SendParams = {
      subject: "subject",
      message: ["message", "message2"],
      enclosures: [new Blob(["bytes"], { type: "image/png" })],
      forms: [
        {
          scan: new Blob(["bytes"]),
          origin: { city: "city" },
          notes: [{ city: "city" }],
        },
      ],
      photo: new Blob(["bytes"], { type: "image/png" }),
    };
    const result = await mailroom.letters.send(params);
    const received = await server.received();
    expect(received).toEqual({ params: await plain(params), violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("letters.send says how much it has sent", async () => {
    const server = mockAction("letters.send");
    const params: SendParams = {
      subject: "subject",
      message: ["message", "message2"],
      enclosures: [new Blob(["bytes"], { type: "image/png" })],
      forms: [
        {
          scan: new Blob(["bytes"]),
          origin: { city: "city" },
          notes: [{ city: "city" }],
        },
      ],
      photo: new Blob(["bytes"], { type: "image/png" }),
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await mailroom.letters.send(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
