import { describe, expect, test } from "vitest";
import { limits } from "../../src/load/limits.js";
import { loadIn } from "./load-in.js";

const PUBLIC = "93.184.216.34";

test("follows references through files, circles included, in the order of first reference", async () => {
  const { sources, found } = await loadIn({
    files: {
      "/specs/spec.yaml": "a: {$ref: b/b.yaml#/x}\nc: {$ref: './c d.json'}\n",
      "/specs/b/b.yaml": "x: {$ref: ../spec.yaml#/a}\ny: {$ref: e.yaml}\n",
      "/specs/c d.json": '{"$ref":"b/b.yaml"}',
      "/specs/b/e.yaml": "z: {$ref: '#/z'}",
    },
  });
  expect(found).toEqual([]);
  expect([...(sources?.sources.keys() ?? [])]).toEqual([
    "file:///specs/spec.yaml",
    "file:///specs/b/b.yaml",
    "file:///specs/c%20d.json",
    "file:///specs/b/e.yaml",
  ]);
});

test("reports a missing document at each reference to it, and goes on", async () => {
  const { sources, found } = await loadIn({
    files: {
      "/specs/spec.yaml":
        "a: {$ref: no.yaml}\nb: {$ref: no.yaml#/x}\nc: {$ref: c.yaml}\n",
      "/specs/c.yaml": "d: {$ref: no.yaml}\n",
    },
  });
  expect(found).toEqual([
    "spec.yaml:1:11 GC_NOT_FOUND",
    "spec.yaml:2:11 GC_NOT_FOUND",
    "c.yaml:1:11 GC_NOT_FOUND",
  ]);
  expect(sources?.unread).toEqual(new Set(["file:///specs/no.yaml"]));
});

test("reports what is wrong inside a referenced document there, once", async () => {
  const { found } = await loadIn({
    files: {
      "/specs/spec.yaml": "a: {$ref: b.json}\nb: {$ref: b.json}\n",
      "/specs/b.json": '{\n  "x": 1,\n}',
    },
  });
  expect(found).toEqual(["b.json:3:1 GC_SYNTAX"]);
});

describe("keeps references inside the description's folder", () => {
  const outside = "spec.yaml:1:7 GC_REF_OUTSIDE_ROOT";
  const cases = [
    { reference: "../secret.yaml", want: [outside] },
    { reference: "/etc/passwd", want: [outside] },
    { reference: "a/../../secret.yaml", want: [outside] },
    { reference: "..%2fsecret.yaml", want: [outside] },
    { reference: "%2e%2e/secret.yaml", want: [outside] },
    { reference: "..\\\\secret.yaml", want: [outside] },
    { reference: "file://server/share.yaml", want: [outside] },
    { reference: "link.yaml", want: [outside] },
    { reference: "..well.yaml", want: [] },
    { reference: "ftp://a.test/x", want: ["spec.yaml:1:7 GC_REF_INVALID"] },
    { reference: "../shared/a.yaml", allowRef: ["../shared"], want: [] },
    {
      reference: "../sharedish/a.yaml",
      allowRef: ["../shared"],
      want: [outside],
    },
  ];
  test.each(cases)("$reference", async ({ reference, allowRef = [], want }) => {
    const { found, world } = await loadIn({
      allowRef,
      files: {
        "/specs/spec.yaml": `$ref: "${reference}"`,
        "/secret.yaml": "secret",
        "/specs/..well.yaml": "{}",
        "/shared/a.yaml": "{}",
      },
      links: { "/specs/link.yaml": "/secret.yaml" },
    });
    expect(found).toEqual(want);
    expect(world.reads).not.toContain("/secret.yaml");
  });
});

describe("refuses what a file must not reach, without opening a connection", () => {
  const forbidden = ["spec.yaml:1:7 GC_REF_FORBIDDEN"];
  const cases = [
    { url: "https://other.test/a.yaml", allowRef: [] },
    { url: "http://127.0.0.1/", allowRef: ["http://127.0.0.1"] },
    { url: "http://2130706433/", allowRef: ["http://127.0.0.1"] },
    { url: "http://[::ffff:7f00:1]/", allowRef: ["http://[::ffff:7f00:1]"] },
    { url: "http://inside.test/", allowRef: ["http://inside.test"] },
    { url: "http://mixed.test/", allowRef: ["http://mixed.test"] },
    { url: "https://u:p@other.test/", allowRef: ["https://other.test"] },
    { url: "https://other.test/b/c", allowRef: ["https://other.test/a"] },
  ];
  test.each(cases)("$url", async ({ url, allowRef }) => {
    const { found, world } = await loadIn({
      allowRef,
      files: { "/specs/spec.yaml": `$ref: "${url}"` },
      hosts: {
        "other.test": [PUBLIC],
        "inside.test": ["10.0.0.1"],
        "mixed.test": [PUBLIC, "::1"],
      },
    });
    expect(found).toEqual(forbidden);
    expect(world.requests).toEqual([]);
  });
});

describe("follows references of a URL", () => {
  const entry = "https://api.test/v1/spec.yaml";
  const hosts = {
    "api.test": [PUBLIC],
    "other.test": [PUBLIC],
    "inside.test": ["192.168.1.1"],
  };
  const at = `${entry}:1:7`;
  const cases = [
    { reference: "../b.yaml", want: [] },
    {
      reference: "https://other.test/b.yaml",
      want: [`${at} GC_REF_OUTSIDE_ROOT`],
    },
    { reference: "//other.test/b.yaml", want: [`${at} GC_REF_OUTSIDE_ROOT`] },
    { reference: "http://169.254.169.254/", want: [`${at} GC_REF_FORBIDDEN`] },
    { reference: "file:///etc/passwd", want: [`${at} GC_REF_FORBIDDEN`] },
    { reference: "to-inside", want: [`${at} GC_REF_OUTSIDE_ROOT`] },
    {
      reference: "to-inside",
      allowRef: ["https://inside.test"],
      want: [`${at} GC_REF_FORBIDDEN`],
    },
    { reference: "to-http", want: [`${at} GC_REDIRECT`] },
    { reference: "to-itself", want: [`${at} GC_REDIRECT`] },
    { reference: "to-b", want: [] },
  ];
  test.each(cases)("$reference", async ({ reference, allowRef = [], want }) => {
    const { found, world } = await loadIn({
      entry,
      allowRef,
      hosts,
      pages: {
        [entry]: `$ref: "${reference}"`,
        "https://api.test/b.yaml": "{}",
        "https://api.test/v1/to-inside": {
          status: 302,
          location: "https://inside.test/",
        },
        "https://api.test/v1/to-http": {
          status: 302,
          location: "http://api.test/b.yaml",
        },
        "https://api.test/v1/to-itself": { status: 307, location: "to-itself" },
        "https://api.test/v1/to-b": { status: 301, location: "/b.yaml" },
      },
    });
    expect(found).toEqual(want);
    expect(world.requests.every((request) => request.endsWith(PUBLIC))).toBe(
      true,
    );
  });
});

test("connects to the address that was checked, although the name has another one by then", async () => {
  const answers = [[PUBLIC], ["127.0.0.1"]];
  const { world, found } = await loadIn({
    files: { "/specs/spec.yaml": "$ref: http://rebind.test/s.yaml" },
    allowRef: ["http://rebind.test"],
    hosts: {
      get "rebind.test"() {
        return answers.shift() ?? [];
      },
    },
    pages: { "http://rebind.test/s.yaml": "{}" },
  });
  expect(world.requests).toEqual([`http://rebind.test/s.yaml at ${PUBLIC}`]);
  expect(found).toEqual([]);
});

test("lets a private description reach its own origin, and a public one that it refers to nothing private", async () => {
  const { found, world } = await loadIn({
    entry: "http://localhost/spec.yaml",
    allowRef: ["https://public.test"],
    hosts: { localhost: ["127.0.0.1"], "public.test": [PUBLIC] },
    pages: {
      "http://localhost/spec.yaml":
        "a: {$ref: a.yaml}\nb: {$ref: https://public.test/b.yaml}\n",
      "http://localhost/a.yaml": "{}",
      "https://public.test/b.yaml": "$ref: http://localhost/admin",
    },
  });
  expect(found).toEqual(["https://public.test/b.yaml:1:7 GC_REF_FORBIDDEN"]);
  expect(world.requests).not.toContain("http://localhost/admin at 127.0.0.1");
});

test("gives a redirected document under both URIs, with that after the redirect as its base", async () => {
  const { sources } = await loadIn({
    entry: "https://api.test/spec",
    hosts: { "api.test": [PUBLIC] },
    pages: {
      "https://api.test/spec": "$ref: a",
      "https://api.test/a": { status: 308, location: "/deep/b" },
      "https://api.test/deep/b": "$ref: c",
      "https://api.test/deep/c": "{}",
    },
  });
  const a = sources?.sources.get("https://api.test/a");
  expect(a?.uri).toBe("https://api.test/deep/b");
  expect(sources?.sources.get("https://api.test/deep/b")).toBe(a);
  expect(sources?.sources.has("https://api.test/deep/c")).toBe(true);
});

test("reads nothing for names that parts of the documents give themselves", async () => {
  const { found } = await loadIn({
    files: {
      "/specs/spec.yaml":
        "a: {$id: https://ids.test/a, b: {$ref: b}}\nc: {$id: https://ids.test/b}\nd: {$ref: https://ids.test/a#/x}\n",
    },
  });
  expect(found).toEqual([]);
});

test("standard input has no folder", async () => {
  const { found } = await loadIn({ entry: "-", stdin: "$ref: a.yaml" });
  expect(found).toEqual(["stdin:1:7 GC_REF_OUTSIDE_ROOT"]);
});

test("bounds the length of a chain of documents", async () => {
  const files: Record<string, string> = { "/specs/spec.yaml": "$ref: 1.yaml" };
  for (let n = 1; n <= limits.chain + 5; n++)
    files[`/specs/${n}.yaml`] = `$ref: ${n + 1}.yaml`;
  const { found, sources } = await loadIn({ files });
  expect(found).toEqual([`${limits.chain}.yaml:1:7 GC_REF_DEPTH`]);
  expect(sources?.sources.size).toBe(limits.chain + 1);
});
