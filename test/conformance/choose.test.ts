import { describe, expect, test } from "vitest";
import { chooseTarget } from "../../scripts/conformance/choose.js";
import type { Connector } from "../../scripts/conformance/connectors.js";
import { matchTemplate } from "../../scripts/conformance/match.js";
import type { Exchange } from "../../scripts/conformance/scenario.js";

describe("a path template", () => {
  test.each([
    { given: ["/a/{b}", "/a/c"], want: { b: "c" } },
    { given: ["/a/p{b}.{c}", "/a/p1.2"], want: { b: "1", c: "2" } },
    { given: ["/a.b", "/aXb"], want: undefined },
    { given: ["/a/{b}", "/a/c/d"], want: { b: "c/d" } },
  ] satisfies { given: [string, string]; want: unknown }[])(
    "$given",
    ({ given: [template, path], want }) => {
      const found = matchTemplate(template, path);
      expect(found && Object.fromEntries(found)).toEqual(want);
    },
  );
});

/** The connector of an API's version, with one action for each path. */
function connector(
  name: string,
  server: string,
  ...paths: string[]
): Connector {
  return {
    description: { folder: "x", version: "3.1", name, file: "" },
    catalogue: {
      environments: [{ name: "production", url: server }],
      credentials: [],
      actions: paths.map((path) => ({
        id: path,
        input: {},
        http: { method: "GET", path, responses: [] },
      })),
    },
    exports: { invoke: () => Promise.resolve() },
  };
}

const get = (uri: string): Exchange => ({
  method: "get",
  uri,
  request: { query: new Map(), headers: new Map() },
  response: { status: 204, headers: new Map() },
});

describe("the action for a call", () => {
  const local = "http://localhost:3000";

  test("is one of the scenario's own operations", () => {
    const made = connector("openapi", local, "/a/{x}", "/a/b{y}");
    const endpoints = [{ method: "get", path: "/a/{x}" }];
    const target = chooseTarget([made], endpoints, get("/a/bc"));
    expect(target?.action.id).toBe("/a/{x}");
  });

  test("is that with the fewest places if the scenario's are not known", () => {
    const made = connector("openapi", local, "/{z}", "/a");
    expect(chooseTarget([made], undefined, get("/a"))?.action.id).toBe("/a");
  });

  test("is in the version that the server's variable names", () => {
    const server = "{endpoint}/api-version:{version}";
    const made = ["v1", "v2"].map((name) => connector(name, server, "/a"));
    const target = chooseTarget(made, undefined, get("/api-version:v1/a"));
    expect(target?.connector.description.name).toBe("v1");
    expect(target).toMatchObject({ variables: { version: "v1" }, path: "/a" });
  });

  test("is else in the newest version", () => {
    const made = ["v1", "v2"].map((name) => connector(name, local, "/a"));
    const target = chooseTarget(made, undefined, get("/a"));
    expect(target?.connector.description.name).toBe("v2");
  });

  test("with a path that is `/` is the server's URL", () => {
    const made = connector("openapi", `${local}/base`, "/");
    expect(chooseTarget([made], undefined, get("/base"))?.path).toBe("");
  });
});
