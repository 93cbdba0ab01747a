import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import { checkJson } from "../../../src/load/json/check.js";
import { load } from "../../../src/load/load.js";
import { placeDiagnostics } from "../../../src/load/place-diagnostics.js";
import { writtenText } from "../../../src/load/written.js";
import { fakeWorld } from "../fake-world.js";

async function loadJson(text: string) {
  const diagnostics = new Diagnostics();
  const world = fakeWorld({ files: { "/specs/a.json": text } });
  const sources = await load({ entry: "a.json", world, diagnostics });
  const found = placeDiagnostics(diagnostics.all, sources);
  return {
    value: sources?.entry.value,
    found: found.map(
      ({ code, place }) => `${place?.line}:${place?.column} ${code}`,
    ),
    messages: found.map(({ message }) => message),
  };
}

describe("reads JSON with own members only", () => {
  const cases = [
    '{"__proto__":{"a":1},"constructor":{"prototype":1}}',
    ' \n{"a":"\\"b\\\\","c\\u0022:":[":",{}],"d":-1.5e-3}',
    '{"a":{"b":1},"c":{"b":2}}',
  ];
  test.each(cases)("%s", async (text) => {
    const { value, found } = await loadJson(text);
    expect(found).toEqual([]);
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
  });
});

describe("says where JSON is wrong", () => {
  const cases = [
    {
      given: '{"a":1,}',
      want: "1:8 GC_SYNTAX",
      message: "a name in double quotes",
    },
    {
      given: "{\n  a: 1}",
      want: "2:3 GC_SYNTAX",
      message: "a name in double quotes",
    },
    { given: '{"a":[1,2}', want: "1:10 GC_SYNTAX", message: '"," or "]"' },
    { given: '{"a":1', want: "1:7 GC_SYNTAX", message: '"," or "}"' },
    { given: '{"a" 1}', want: "1:6 GC_SYNTAX", message: '":"' },
    { given: '{"a":}', want: "1:6 GC_SYNTAX", message: "a value" },
    { given: '{"a":01}', want: "1:6 GC_SYNTAX", message: "a value" },
    { given: '{"a":nul}', want: "1:6 GC_SYNTAX", message: "a value" },
    { given: '{"a":"b', want: "1:6 GC_SYNTAX", message: "never ends" },
    { given: '{"a":"b\n"}', want: "1:8 GC_SYNTAX", message: "its line" },
    { given: '{"a":"\\x"}', want: "1:7 GC_SYNTAX", message: "escape" },
    { given: "{} {}", want: "1:4 GC_SYNTAX", message: "ended before" },
    {
      given: '{"a":1,"b":{"c":1,"c":2},"a":3}',
      want: "1:19 GC_DUPLICATE_KEY,1:26 GC_DUPLICATE_KEY",
    },
    { given: '{"a":1,"\\u0061":2}', want: "1:8 GC_DUPLICATE_KEY" },
    {
      given: `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
      want: "1:1281 GC_DEPTH_LIMIT",
    },
  ];
  test.each(cases)("$want $message", async ({ given, want, message }) => {
    const { value, found, messages } = await loadJson(given);
    expect(value).toBeUndefined();
    expect(found.join()).toBe(want);
    expect(messages[0]).toContain(message ?? "");
  });
});

test("finds an error exactly where JSON.parse does", () => {
  const piece = fc.constantFrom(
    ...'{}[],:"\\ \n01-.eutf',
    '"a":',
    "1,",
    "null",
    "\\u00e9",
  );
  const text = fc
    .array(piece, { maxLength: 12 })
    .map((pieces) => `{"a":[${pieces.join("")}]}`);
  const property = fc.property(text, (given) => {
    let isValid = true;
    try {
      JSON.parse(given);
    } catch {
      isValid = false;
    }
    const codes: string[] = [];
    checkJson(given, (code) => void codes.push(code));
    return isValid === !codes.includes("GC_SYNTAX");
  });
  expect(fc.check(property, { numRuns: 5000, seed: 1 }).failed).toBe(false);
});

test("notes how the numbers of info are written", async () => {
  const { value } = await loadJson(
    '{"info":{"version":1.0,"title":2},"a":3.0}',
  );
  const { info } = value as { info: object };
  expect(writtenText(info, "version")).toBe("1.0");
  expect(writtenText(info, "title")).toBeUndefined();
  expect(writtenText(value as object, "a")).toBeUndefined();
});
