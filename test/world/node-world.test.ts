import { mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/world/node-world.js";

const world = nodeWorld();
const limits = { maxBytes: 1000, timeoutMs: 2000 };
let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "world-")));
  await writeFile(join(folder, "a.txt"), "text");
  await symlink("a.txt", join(folder, "link"));
});

afterAll(() => rm(folder, { recursive: true }));

test("reads files", async () => {
  const bytes = await world.readFile(join(folder, "a.txt"), 4);
  expect(Buffer.from(bytes).toString()).toBe("text");
});

describe("throws Node's code for what cannot be read", () => {
  const cases = [
    { name: "none", maxBytes: 9, want: "ENOENT" },
    { name: ".", maxBytes: 9000, want: "EISDIR" },
    { name: "a.txt", maxBytes: 3, want: "EFBIG" },
  ];
  test.each(cases)("$want", async ({ name, maxBytes, want }) => {
    const read = world.readFile(join(folder, name), maxBytes);
    await expect(read).rejects.toMatchObject({ code: want });
  });
});

test("resolves symbolic links", async () => {
  expect(await world.realPath(join(folder, "link"))).toBe(
    join(folder, "a.txt"),
  );
});

test("reads standard input, within the bound", async () => {
  const stdin = () => Readable.from([Buffer.from("ab"), Buffer.from("c")]);
  const bytes = await nodeWorld({ stdin: stdin() }).readStdin(3);
  expect(Buffer.from(bytes).toString()).toBe("abc");
  const tooLong = nodeWorld({ stdin: stdin() }).readStdin(2);
  await expect(tooLong).rejects.toMatchObject({ code: "EFBIG" });
});

describe("gets documents", () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(listener: RequestListener): Promise<number> {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) =>
      started.listen(0, "127.0.0.1", resolve),
    );
    return (started.address() as AddressInfo).port;
  }

  const get = (url: string, bounds = limits) =>
    world.get(new URL(url), "127.0.0.1", bounds);

  test("from the address it is given, whatever the name is", async () => {
    const port = await serve((request, response) => {
      response.setHeader("content-type", "application/yaml");
      response.end(`${request.headers.host} ${request.url}`);
    });
    const { body, ...rest } = await get(`http://nowhere.invalid:${port}/a?b`);
    expect(Buffer.from(body).toString()).toBe(`nowhere.invalid:${port} /a?b`);
    expect(rest).toEqual({ status: 200, contentType: "application/yaml" });
  });

  test("and follows no redirect", async () => {
    const port = await serve((_request, response) => {
      response.writeHead(302, { location: "/b" }).end("moved");
    });
    const answer = await get(`http://a.invalid:${port}/`);
    expect(answer).toMatchObject({ status: 302, location: "/b" });
    expect(answer.body).toHaveLength(0);
  });

  test("that are compressed, bounded by what they become", async () => {
    const port = await serve((request, response) => {
      response.setHeader("content-encoding", "gzip");
      response.end(gzipSync("x".repeat(request.url === "/small" ? 10 : 1e6)));
    });
    const { body } = await get(`http://a.invalid:${port}/small`);
    expect(body).toHaveLength(10);
    const large = get(`http://a.invalid:${port}/large`);
    await expect(large).rejects.toMatchObject({ code: "EFBIG" });
  });

  test("within the time", async () => {
    const port = await serve((_request, response) => void response.write("a"));
    const slow = get(`http://a.invalid:${port}/`, {
      ...limits,
      timeoutMs: 100,
    });
    await expect(slow).rejects.toMatchObject({ code: "ETIMEDOUT" });
  });

  test("that end early with an error", async () => {
    const port = await serve((_request, response) => {
      response.setHeader("content-length", "100");
      response.write("half", () => response.destroy());
    });
    await expect(get(`http://a.invalid:${port}/`)).rejects.toMatchObject({
      code: "ECONNRESET",
    });
  });
});
