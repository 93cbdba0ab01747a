import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findCase, type Case } from "./cases.js";
import { runAll } from "./command.js";
import { Workshop } from "./workshop.js";

const workshop = new Workshop();

interface Row {
  readonly name: string;
  readonly number: string;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Path and query as they are sent, or what the call is refused with. */
  readonly want: string | RegExp;
}

const rows: readonly Row[] = [
  {
    name: "a path that looks like a template is sent as it is, with its parameter",
    number: "H06",
    action: "x.op",
    input: { id: "7", globalThisCanaryH061: "v" },
    want: "/x/$v/`+(globalThis.__CANARY_H06__=2)+`/7",
  },
  {
    name: "a parameter called __proto__ is sent",
    number: "H36",
    action: "proto.get",
    input: { proto: "p" },
    want: "/x/p",
  },
  {
    name: "a dot segment is refused",
    number: "H88",
    action: "users.file",
    input: { id: "..", name: "n" },
    want: /dot segment/,
  },
  {
    name: "a dot segment is refused however it is encoded",
    number: "H88",
    action: "users.file",
    input: { id: "u", name: "%2E%2e" },
    want: /dot segment/,
  },
  {
    name: "an empty path parameter is refused",
    number: "H88",
    action: "users.file",
    input: { id: "", name: "n" },
    want: /empty/,
  },
  {
    name: "separators in path parameters are encoded",
    number: "H88",
    action: "users.file",
    input: { id: "a/b", name: "?x#y" },
    want: "/users/a%2Fb/files/%3Fx%23y",
  },
  {
    name: "a parameter that is in the path twice is filled in twice",
    number: "H88",
    action: "a.twice",
    input: { id: "7" },
    want: "/a/7/b/7",
  },
  {
    name: "parameters called as options are no options",
    number: "H92",
    action: "x.op",
    input: { signal: "s", headers: "h", timeout: "1", body: "b", fetch: "f" },
    want: "/x?signal=s&headers=h&timeout=1&body=b&fetch=f",
  },
];

beforeAll(async () => {
  const cases = [...new Set(rows.map(({ number }) => number))].map(findCase);
  await runAll(cases, async (of) => {
    workshop.prepare(of);
    expect(await workshop.generate(of)).toMatchObject({ code: 0 });
  });
});
afterAll(() => workshop.clean());

describe("what is sent is the text of the description", () => {
  test.each(rows)("$number: $name", async ({ number, action, input, want }) => {
    const sent: string[] = [];
    const call = invoke(findCase(number), action, { input, sent });
    if (typeof want === "string") {
      await call;
      expect(sent.map((url) => normalise(url))).toEqual([normalise(want)]);
    } else {
      await expect(call).rejects.toThrow(want);
      expect(sent).toEqual([]);
    }
  });
});

interface Connector {
  readonly invoke: (...of: readonly unknown[]) => Promise<unknown>;
  readonly [name: string]: unknown;
}

/** Calls one action of an emitted connector, by its name; what it sends ends up in `sent`. */
async function invoke(
  of: Case,
  action: string,
  call: { readonly input: unknown; readonly sent: string[] },
): Promise<unknown> {
  const index = join(workshop.folder(of), "out/src/index.ts");
  const connector = (await import(index)) as Connector;
  const name = Object.keys(connector).find((key) =>
    /^create(?!Client$)/.test(key),
  );
  const create = connector[name ?? ""] as (options: object) => unknown;
  const fetch = async (request: Request | URL | string) => {
    const url = request instanceof Request ? request.url : String(request);
    call.sent.push(url.replace(/^https:\/\/[^/]+/, ""));
    return new Response("{}", {
      headers: { "content-type": "application/json" },
    });
  };
  const auth = connector["proto"];
  const options = {
    fetch,
    environment: { url: "https://api.example.test" },
    ...(typeof auth === "function" && { auth: auth("token") }),
  };
  return connector.invoke(create(options), action, call.input);
}

/** URLs that differ only in how a character is written that needs no encoding are the same (RFC 3986, section 6.2.2). */
function normalise(pathAndQuery: string): string {
  const { pathname, search } = new URL(
    `https://api.example.test${pathAndQuery}`,
  );
  return decodeUnreserved(pathname) + search;
}

const decodeUnreserved = (text: string) =>
  text.replace(/%(60|7B|7D|24|28|29)/gi, (escape) =>
    decodeURIComponent(escape),
  );
