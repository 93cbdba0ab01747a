import { expect, test } from "vitest";
import { checkConfig } from "../../src/config/check.js";
import { parseConfigText } from "../../src/config/parse-text.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { placeOf } from "../../src/diagnostics/places.js";

function check(text: string) {
  const diagnostics = new Diagnostics();
  const file = { uri: "file:///c.yaml", label: "c.yaml", text };
  const parsed = parseConfigText(file, diagnostics);
  if (!parsed) throw new Error("not parsed");
  const config = checkConfig(parsed.value, parsed.locate, diagnostics);
  const problems = diagnostics.all.map(
    ({ code, message }) => `${code} ${message}`,
  );
  return { security: config.security, problems };
}

test.each([
  { given: "security: []", want: [] },
  {
    given: "security: [{ key: [], Login: [read, write] }, {}]",
    want: [{ key: [], Login: ["read", "write"] }, {}],
  },
])("$given", ({ given, want }) => {
  expect(check(given)).toEqual({ security: want, problems: [] });
});

test("where a requirement is written is remembered", () => {
  const text = "security:\n  - {}\n  - { key: [] }\n";
  const [, second] = check(text).security ?? [];
  expect(placeOf(second ?? {})).toMatchObject({
    offset: text.indexOf("{ key"),
  });
});

test.each([
  { given: "security: key", want: "security must be a list of objects" },
  {
    given: "security: { key: [] }",
    want: "security must be a list of objects",
  },
  { given: "security: [key]", want: "security[0] must be an object" },
  {
    given: "security: [{ key: read }]",
    want: "security[0].key must be a list of strings",
  },
  {
    given: "security: [{ key: [1] }]",
    want: "security[0].key[0] must be a string",
  },
])("refused: $given", ({ given, want }) => {
  expect(check(given).problems).toEqual([
    expect.stringContaining(`GC_CONFIG_TYPE ${want}`),
  ]);
});
