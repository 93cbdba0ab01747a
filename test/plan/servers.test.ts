import { expect, test } from "vitest";
import type { Server } from "../../src/ir/index.js";
import type { EnvironmentPlan } from "../../src/plan/plan.js";
import { pathOnAnyHost, planServer } from "../../src/plan/servers.js";
import { action } from "./api.js";

const environment = (
  name: string,
  url: string,
  ...variables: string[]
): EnvironmentPlan => ({
  name,
  url,
  variables: variables.map((variable) => ({
    key: variable,
    name: variable,
    default: "eu",
    enum: [],
  })),
});

const server = (
  url: string,
  others: Partial<Server> = {},
  ...variables: string[]
): Server => ({
  url,
  variables: variables.map((name) => ({ name, default: "one", enum: [] })),
  ...others,
});

const both = [
  environment("production", "https://{region}.a.test", "region"),
  environment("sandbox", "https://sandbox.a.test/v1"),
];

interface Case {
  readonly name: string;
  readonly given: readonly Server[];
  readonly described?: readonly EnvironmentPlan[];
  /** Default: the described ones. */
  readonly environments?: readonly EnvironmentPlan[];
  readonly want: unknown;
}

test.each<Case>([
  { name: "none", given: [], want: undefined },
  {
    name: "one is that of the default environment",
    given: [server("https://files.a.test/")],
    want: "https://files.a.test",
  },
  {
    name: "several that match none: the first",
    given: [server("https://f.a.test"), server("https://g.a.test")],
    want: "https://f.a.test",
  },
  {
    name: "each goes to the environment of its host",
    given: [
      server("https://sandbox.a.test/v2"),
      server("https://eu.a.test/v2"),
    ],
    want: {
      production: "https://eu.a.test/v2",
      sandbox: "https://sandbox.a.test/v2",
    },
  },
  {
    name: "by the host alone, where nothing says what it is for",
    described: [
      environment("east", "https://e.a.test/v1"),
      environment("west", "https://w.a.test/v1"),
    ],
    given: [server("https://w.a.test/v2"), server("https://e.a.test/v2")],
    want: { east: "https://e.a.test/v2", west: "https://w.a.test/v2" },
  },
  {
    name: "or of its name",
    given: [
      server("https://x.test", { name: "Production" }),
      server("https://y.test", { name: "sandbox" }),
      server("https://z.test", { name: "other" }),
    ],
    want: { production: "https://x.test", sandbox: "https://y.test" },
  },
  {
    name: "or of what it is described as",
    given: [
      server("https://x.test", { description: "Sandbox of the files" }),
      server("https://y.test", { description: "Production" }),
    ],
    want: { production: "https://y.test", sandbox: "https://x.test" },
  },
  {
    name: "one that is another environment's is the default one's, too: there is no other",
    given: [server("https://sandbox.a.test/v2")],
    want: {
      production: "https://sandbox.a.test/v2",
      sandbox: "https://sandbox.a.test/v2",
    },
  },
  {
    name: "an environment's own URL says nothing",
    given: [
      server("https://sandbox.a.test/v1"),
      server("https://{region}.a.test", {}, "region"),
    ],
    want: undefined,
  },
  {
    name: "a variable of the environment stays, any other has its default",
    given: [server("https://{region}.f.test/{part}", {}, "region", "part")],
    want: "https://{region}.f.test/one",
  },
  {
    name: "a variable of another environment is none of this one's",
    given: [
      server("https://{region}.f.test", { name: "production" }, "region"),
      server("https://{region}.s.test", { name: "sandbox" }, "region"),
    ],
    want: {
      production: "https://{region}.f.test",
      sandbox: "https://one.s.test",
    },
  },
  {
    name: "http is left out where there is https",
    given: [server("http://f.test"), server("https://f.test")],
    want: "https://f.test",
  },
  {
    name: "one without a host is as good as none",
    given: [server("/v2")],
    want: undefined,
  },
  {
    name: "an environment that was given another URL still has its operation's",
    given: [server("https://f.test"), server("https://sandbox.a.test/v2")],
    environments: [both[0]!, environment("sandbox", "https://proxy.test")],
    want: {
      production: "https://f.test",
      sandbox: "https://sandbox.a.test/v2",
    },
  },
  {
    name: "without environments, the first with its defaults",
    given: [server("https://{region}.f.test", {}, "region")],
    described: [],
    want: "https://one.f.test",
  },
])("$name", ({ given, described = both, environments = described, want }) => {
  const context = { described, environments, uri: "file:///spec.yaml" };
  const planned = planServer(action({ servers: given }), context);
  expect(planned.server).toEqual(want);
});

test("a relative one is where the description came from", () => {
  const context = {
    described: both,
    environments: both,
    uri: "https://docs.test/a/spec.yaml",
  };
  const planned = planServer(action({ servers: [server("../v2")] }), context);
  expect(planned.server).toBe("https://docs.test/v2");
});

test.each([
  { given: [server("/api/v1/")], want: "/api/v1" },
  { given: [server("api")], want: "/api" },
  { given: [server("/{base}/v1", {}, "base")], want: "/one/v1" },
  { given: [server("/a b`c")], want: "/a%20b%60c" },
  { given: [server("https://a.test/v1"), server("/v2")], want: "/v2" },
  { given: [server("/")], want: undefined },
  { given: [server("https://a.test/v1")], want: undefined },
  { given: [server("javascript:alert(1)")], want: undefined },
  { given: [], want: undefined },
])("the path of $given.0.url on any host is $want", ({ given, want }) => {
  expect(pathOnAnyHost(given, "file:///spec.yaml")).toBe(want);
});
