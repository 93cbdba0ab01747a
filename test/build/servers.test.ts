import { expect, test } from "vitest";
import { buildServers } from "../../src/build/servers.js";
import type { ServerNode } from "../../src/normalise/document.js";

type Variable = NonNullable<ServerNode["variables"]>[string];

const url = "https://a.example";

test.each([
  { given: "x-name", want: "live" },
  { given: "x-server-name", want: "live" },
  { given: "x-environment", want: "live" },
  { given: "x-fern-server-name", want: "live" },
  { given: "x-speakeasy-server-id", want: "live" },
  { given: "x-other", want: undefined },
])("a server is called what its $given says", ({ given, want }) => {
  const [server] = buildServers([{ url, [given]: "live" }]);
  expect(server?.name).toBe(want);
});

test("and by its `name` (3.2) above all", () => {
  const [server] = buildServers([{ url, "x-name": "other", name: "live" }]);
  expect(server).toEqual({ url, name: "live", variables: [] });
});

test.each<{ given: object; want: string }>([
  { given: { default: "eu", enum: ["us", "eu"] }, want: "eu" },
  { given: { default: 8443 }, want: "8443" },
  { given: { enum: ["us", "eu"] }, want: "us" },
  { given: {}, want: "" },
])("a variable $given is $want unless it is given", ({ given, want }) => {
  const [server] = buildServers([{ url, variables: { v: given as Variable } }]);
  expect(server?.variables).toMatchObject([{ name: "v", default: want }]);
});
