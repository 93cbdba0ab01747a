import { describe, expect, test } from "vitest";
import { loadIn } from "./load-in.js";

describe("reads a description", () => {
  const value = { openapi: "3.1.0" };
  const cases = [
    {
      given: "a YAML file",
      options: { files: { "/specs/spec.yaml": "openapi: 3.1.0\n" } },
      want: {
        uri: "file:///specs/spec.yaml",
        label: "spec.yaml",
        format: "yaml",
      },
    },
    {
      given: "a JSON file",
      options: {
        entry: "api/a.json",
        files: { "/specs/api/a.json": '{"openapi":"3.1.0"}' },
      },
      want: {
        uri: "file:///specs/api/a.json",
        label: "api/a.json",
        format: "json",
      },
    },
    {
      given: "YAML in a file that is called JSON",
      options: {
        entry: "a.json",
        files: { "/specs/a.json": "openapi: 3.1.0" },
      },
      want: { label: "a.json", format: "yaml" },
    },
    {
      given: "standard input",
      options: { entry: "-", stdin: "openapi: 3.1.0\n" },
      want: { uri: "stdin:", label: "stdin", format: "yaml" },
    },
    {
      given: "a URL of this machine, since the user named it",
      options: {
        entry: "http://localhost:80/a",
        hosts: { localhost: ["127.0.0.1"] },
        pages: { "http://localhost/a": '{"openapi":"3.1.0"}' },
      },
      want: { uri: "http://localhost/a", label: "http://localhost/a" },
    },
    {
      given: "a URL with credentials, which are not shown",
      options: {
        entry: "https://me:secret@api.test/a",
        hosts: { "api.test": ["93.184.216.34"] },
        pages: { "https://me:secret@api.test/a": '{"openapi":"3.1.0"}' },
      },
      want: { uri: "https://api.test/a", label: "https://api.test/a" },
    },
  ];
  test.each(cases)("$given", async ({ options, want }) => {
    const { sources, found } = await loadIn(options);
    expect(found).toEqual([]);
    expect(sources?.entry).toMatchObject({ ...want, value });
    expect([...(sources?.sources.values() ?? [])]).toEqual([sources?.entry]);
  });
});

describe("says why the entry cannot be read", () => {
  const cases = [
    { given: {}, want: "GC_NOT_FOUND" },
    { given: { entry: "http://a b/" }, want: "GC_REF_INVALID" },
    { given: { entry: "https://nowhere.test/" }, want: "GC_NETWORK" },
    {
      given: {
        entry: "https://api.test/a",
        hosts: { "api.test": ["93.184.216.34"] },
        pages: { "https://api.test/a": { status: 401 } },
      },
      want: "GC_HTTP_STATUS",
    },
    {
      given: { files: { "/specs/spec.yaml": "<!doctype html>" } },
      want: "spec.yaml:1:1 GC_MARKUP",
    },
  ];
  test.each(cases)("$want", async ({ given, want }) => {
    const { sources, found } = await loadIn(given);
    expect(sources).toBeUndefined();
    expect(found).toEqual([want]);
  });
});

test("hashes the bytes, and drops the byte order mark from the text only", async () => {
  const { sources } = await loadIn({
    files: { "/specs/spec.yaml": "\ufeffa: 1" },
  });
  expect(sources?.entry.text).toBe("a: 1");
  expect(sources?.entry.hash).toBe(
    "a50dab4d9902ea00755f011a397be3e49eb423a2616afc39ba09e6cd0220dfac",
  );
});
