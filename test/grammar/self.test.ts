import { describe, expect, test } from "vitest";
import { identityOf, locateAddress } from "../../src/grammar/self.js";
import { sourcesOf } from "../validate/sources.js";

const from = (uri: string, $self: unknown) => ({
  ...sourcesOf({ "api.json": { openapi: "3.2.0", $self } }).entry,
  uri,
});

const web = "https://mirror.example/a/api.yaml";
const file = "file:///api/api.yaml";
const self = "https://x.example/d/main.yaml";

describe("a document is called", () => {
  test.each([
    { name: "what it says", given: self, want: self },
    {
      name: "what it says from where it is",
      given: "../b/main.yaml",
      want: "https://mirror.example/b/main.yaml",
    },
    { name: "that without a fragment", given: `${self}#part`, want: self },
    { name: "where it is, if it says nothing", given: undefined, want: web },
    { name: "or no text", given: 1, want: web },
    { name: "or nothing that is a URL", given: "https://[", want: web },
  ])("$name", ({ given, want }) => {
    expect(identityOf(from(web, given))).toBe(want);
  });
});

describe("what a reference of it leads to is read", () => {
  test.each([
    {
      name: "beside a file that has the name of the web",
      given: { uri: file, address: "parts/a.yaml" },
      want: "file:///api/parts/a.yaml",
    },
    {
      name: "by the name's own address",
      given: { uri: file, address: "https://x.example/d/a.yaml" },
      want: "file:///api/a.yaml",
    },
    {
      name: "from the web, where it is not below the name's folder",
      given: { uri: file, address: "https://x.example/other/a.yaml" },
      want: "https://x.example/other/a.yaml",
    },
    {
      name: "where the name says, if the document came from the web itself",
      given: { uri: web, address: "a.yaml" },
      want: "https://x.example/d/a.yaml",
    },
  ])("$name", ({ given: { uri, address }, want }) => {
    expect(locateAddress(address, from(uri, self))).toBe(want);
  });
});
