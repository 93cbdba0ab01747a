import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { cookie } from "../../../../generators/runtime/parameters/cookie.js";
import { styled } from "../../../../generators/runtime/parameters/styled.js";
import { connect } from "../../../../generators/runtime/connect.js";
import {
  fromConnection,
  type InternalParameter,
} from "../../../../generators/runtime/parameters/from-connection.js";
import { send } from "../../../../generators/runtime/send.js";
import {
  failureOf,
  fakeFetch,
  operation,
  type AnyCall,
} from "../connection.js";

const ok = () => fakeFetch(Response.json({}));

/** A client with options of its API's own. */
function connectWith(
  own: Readonly<Record<string, unknown>>,
  { fetch }: Pick<ReturnType<typeof fakeFetch>, "fetch">,
  url = "https://a.example",
) {
  const connector = { name: "a", product: "a/1", environments: {} };
  return connect(connector, { environment: { url }, fetch, ...own });
}

const calling = (
  parameters: readonly InternalParameter[],
  members: Partial<AnyCall> = {},
) => operation({ ...members, internal: fromConnection(parameters) });

const organization: InternalParameter = {
  in: "header",
  name: "X-Organization-ID",
  option: "organizationId",
  required: true,
};

describe("what the connection fills arrives", () => {
  test("constants and options, wherever they go and however they are written", async () => {
    const server = ok();
    const own = {
      organizationId: "org 1",
      tenant: "a/b",
      features: ["x", "y,z"],
      count: () => 3,
    };
    const call = calling(
      [
        organization,
        { in: "path", name: "tenant", option: "tenant", required: true },
        { in: "query", name: "api-version", value: "2026-11-01" },
        {
          in: "query",
          name: "f",
          option: "features",
          explode: false,
          write: styled,
        },
        { in: "query", name: "n", option: "count" },
        { in: "query", name: "absent", option: "absent" },
        { in: "cookie", name: "channel", value: "api", write: cookie },
      ],
      { path: "/t/{tenant}/pets", params: { limit: "query" } },
    );
    await send(connectWith(own, server), call, { limit: 1 });
    const [request] = server.requests;
    expect(request?.url).toBe(
      "https://a.example/t/a%2Fb/pets?limit=1&api-version=2026-11-01&f=x,y%2Cz&n=3",
    );
    expect(request?.headers.get("x-organization-id")).toBe("org 1");
    expect(request?.headers.get("cookie")).toBe("channel=api");
  });

  test("a function is asked once for every call, and not again for a try", async () => {
    const server = fakeFetch(
      Response.json({}),
      new Response(null, { status: 503, headers: { "retry-after": "0" } }),
      Response.json({}),
    );
    let asked = 0;
    const own = { organizationId: async () => `org${++asked}` };
    const call = calling([
      organization,
      { in: "query", name: "org", option: "organizationId" },
    ]);
    const client = connectWith(own, server);
    await send(client, call, {});
    await send(client, call, {});
    const sent = server.requests.map(
      ({ url, headers }) =>
        `${new URL(url).search} ${headers.get("x-organization-id")}`,
    );
    expect(sent).toEqual([
      "?org=org1 org1",
      "?org=org2 org2",
      "?org=org2 org2",
    ]);
    expect(asked).toBe(2);
  });

  test("options that change afterwards are not the client's", async () => {
    const server = ok();
    const own = { organizationId: "mine" };
    const client = connectWith(own, server);
    own.organizationId = "another";
    await send(client, calling([organization]), {});
    expect(server.requests[0]?.headers.get("x-organization-id")).toBe("mine");
  });

  test("and a caller's value for it does not", async () => {
    const server = ok();
    const call = calling(
      [{ in: "path", name: "tenant", option: "tenant", required: true }],
      { path: "/{tenant}" },
    );
    const client = connectWith({ tenant: "mine" }, server);
    await send(client, call, { tenant: "theirs" });
    expect(server.requests[0]?.url).toBe("https://a.example/mine");
  });
});

describe("nothing is sent", () => {
  const secret = { ...organization, secret: true };
  const refusing = () => {
    throw new Error("no such tenant");
  };

  test.each([
    { name: "without a required option", own: {}, parameter: organization },
    { name: "with an empty one", own: { organizationId: "" } },
    { name: "with null", own: { organizationId: () => null } },
    {
      name: "with a value that there is not",
      own: { organizationId: "hush" },
      parameter: { ...organization, enum: ["a", "b"] },
      want: "[pets.get] the connection's option organizationId must be one of: a, b",
    },
    {
      name: "when a function fails",
      own: { organizationId: refusing },
      want: "[pets.get] the connection's option organizationId could not be had",
    },
    {
      name: "that a header cannot carry",
      own: { organizationId: "hush\r\nX: 1" },
      want: "[pets.get] header X-Organization-ID has a character it cannot carry",
    },
    {
      name: "of a secret over plain http",
      own: { organizationId: "hush" },
      parameter: secret,
      url: "http://a.example",
      want: "[pets.get] the connection's option organizationId is not sent over plain http",
    },
  ])("$name", async ({ own, parameter = organization, url, want }) => {
    const server = ok();
    const client = connectWith(own, server, url);
    const error = await failureOf(send(client, calling([parameter]), {}));
    expect((error as Error).message).toBe(
      want ?? "[pets.get] the connection's option organizationId is missing",
    );
    expect(inspect(error, { depth: 9 })).not.toContain("hush");
    expect(server.requests).toEqual([]);
  });

  test("a secret does travel over https, and to this machine", async () => {
    for (const url of ["https://a.example", "http://127.0.0.1:1"]) {
      const server = ok();
      const client = connectWith({ organizationId: "hush" }, server, url);
      await send(client, calling([secret]), {});
      expect(server.requests).toHaveLength(1);
    }
  });
});

describe("C1 a function that hangs ends", () => {
  const own = { organizationId: () => new Promise<string>(() => {}) };
  const call = calling([organization]);

  test("when the caller's signal is aborted", async () => {
    const client = connectWith(own, ok());
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    const { signal } = controller;
    const sent = send(client, call, {}, { signal });
    expect(await failureOf(sent)).toMatchObject({
      code: "aborted",
      attempts: 0,
    });
    const again = send(client, call, {}, { signal });
    expect(await failureOf(again)).toMatchObject({
      code: "aborted",
      attempts: 0,
    });
  });

  test("when the time of a try is over", async () => {
    const client = connectWith(own, ok());
    const sent = send(client, call, {}, { timeoutMs: 5 });
    expect(await failureOf(sent)).toMatchObject({
      code: "timeout",
      attempts: 0,
    });
  });
});

test("E3 neither the client nor its JSON shows an option", () => {
  const client = connectWith({ organizationId: "hush-hush" }, ok());
  const shown = [
    inspect(client, { depth: 9, showHidden: true }),
    JSON.stringify(client),
  ];
  expect(shown.filter((text) => text.includes("hush-hush"))).toEqual([]);
});
