import { expect, test } from "vitest";
import type { Config } from "../../src/config/config.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { noteInsecure } from "../../src/plan/insecure.js";
import type { EnvironmentPlan } from "../../src/plan/plan.js";
import { makePlan } from "../generators/plan.js";

interface Case {
  readonly name: string;
  readonly urls: readonly string[];
  readonly allowInsecure?: true;
  readonly server?: string;
  readonly open?: boolean;
  readonly want: readonly string[];
}

test.each<Case>([
  { name: "https", urls: ["https://a.test"], want: [] },
  { name: "http", urls: ["http://a.test"], want: ["GC_SERVER_INSECURE"] },
  {
    name: "http, but nobody needs a credential",
    urls: ["http://a.test"],
    open: true,
    want: [],
  },
  {
    name: "this machine",
    urls: ["http://localhost:1", "http://127.0.0.1/v1", "http://[::1]"],
    want: [],
  },
  {
    name: "what only looks like it",
    urls: ["http://localhost.evil.test"],
    want: ["GC_SERVER_INSECURE"],
  },
  {
    name: "http with an https twin",
    urls: ["http://a.test", "https://a.test"],
    want: [],
  },
  {
    name: "http that is allowed",
    urls: ["http://a.test"],
    allowInsecure: true,
    want: ["GC_ENVIRONMENT_INSECURE"],
  },
  {
    name: "an operation's own server",
    urls: ["https://a.test"],
    server: "http://f.test",
    want: ["GC_SERVER_INSECURE"],
  },
])("$name: $want", ({ urls, allowInsecure, server, open, want }) => {
  const { api, groups } = makePlan({
    operations: [{ id: "pets.list", security: open ? [{}] : [{ key: [] }] }],
  });
  const [operation] = groups.flatMap((group) => group.operations);
  const environments = urls.map((url, index): EnvironmentPlan => ({
    name: `e${index}`,
    url,
    variables: [],
    ...(allowInsecure && { allowInsecure }),
  }));
  const diagnostics = new Diagnostics();
  noteInsecure({
    api,
    config: {} as Config,
    environments,
    operations: [{ ...operation!, ...(server && { server }) }],
    source: { value: { servers: urls.map((url) => ({ url })) } },
    diagnostics,
  });
  expect(diagnostics.all.map(({ code }) => code)).toEqual(want);
  expect(diagnostics.all.every(({ at }) => at !== undefined || server)).toBe(
    true,
  );
});
