import { expect, test } from "vitest";
import { checkConfig } from "../../src/config/check.js";
import { makeConfigFile } from "../../src/config/config-file.js";
import { parseConfigText } from "../../src/config/parse-text.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";

/** What is wrong, each with the text that it points at. */
function check(text: string): string[] {
  const diagnostics = new Diagnostics();
  const file = makeConfigFile(
    "/c/connector.config.yaml",
    Buffer.from(text),
    "/c",
  );
  const parsed = parseConfigText(file, diagnostics);
  if (parsed) checkConfig(parsed.value, parsed.locate, diagnostics);
  return diagnostics.all.map(({ code, at }) => {
    const offset = at && "offset" in at ? at.offset : -1;
    return `${code} ${text.slice(offset).split(/[\n,}]/)[0]}`;
  });
}

test.each([
  {
    name: "a URL, and all that there is of an environment",
    given: `
environments:
  uat: https://uat.example/v1
  lab:
    url: http://{region}.example
    description: Lab
    variables: { region: { enum: [a, b] }, port: "1" }
    allowInsecure: true
internal:
  X-A: { option: a, label: A, help: H, secret: true, required: false, value: [a] }
  v: false`,
    want: [],
  },
  {
    name: "a URL that is none",
    given:
      "environments:\n  a: ftp://a\n  b: { url: /v1 }\n  c: https://u:p@a\n  d: https://a?x",
    want: [
      "GC_CONFIG_VALUE ftp://a",
      "GC_CONFIG_VALUE /v1 ",
      "GC_CONFIG_VALUE https://u:p@a",
      "GC_CONFIG_VALUE https://a?x",
    ],
  },
  {
    name: "a name that nobody can write",
    given: 'environments: { "a b": "https://a" }',
    want: ['GC_CONFIG_VALUE "a b": "https://a" '],
  },
  {
    name: "a variable without a default, or with one that is not among its values",
    given:
      "environments: { a: { url: 'https://{x}', variables: { x: {}, y: { default: c, enum: [d] } } } }",
    want: ["GC_CONFIG_VALUE {", "GC_CONFIG_VALUE { default: c"],
  },
  {
    name: "members that there are not, and other types",
    given:
      "environments: { a: { uri: x } }\ninternal: { b: { secret: 1 }, c: { value: { d: 1 } }, e: true }",
    want: [
      "GC_CONFIG_UNKNOWN_KEY uri: x ",
      "GC_CONFIG_TYPE 1 ",
      "GC_CONFIG_TYPE { d: 1 ",
      "GC_CONFIG_TYPE true ",
    ],
  },
])("$name", ({ given, want }) => {
  expect(check(given)).toEqual(want);
});
