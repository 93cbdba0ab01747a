import { describe, expect, test } from "vitest";
import { bundle, gzipped } from "../../../scripts/size/bundle.ts";
import { bundleWithRollup } from "../../../scripts/size/rollup.ts";

const BODIES = [
  "/* @__PURE__ */ form({ flat: true })",
  "/* @__PURE__ */ multipart({})",
  '/* @__PURE__ */ raw({ contentType: "text/csv" })',
  '{ contentType: "application/json" }',
  '/* @__PURE__ */ xml({ contentType: "text/xml", shape: { name: "a", items: () => PetXml } })',
  '/* @__PURE__ */ either([{}, /* @__PURE__ */ lines({ contentType: "application/jsonl" })])',
];

/** A hundred operations. esbuild and webpack heed `@__NO_SIDE_EFFECTS__` within a file only (evanw/esbuild#4369). */
const operations = `
  import type { Operation } from "./operation.js";
  import { either } from "./bodies/either.js";
  import { form } from "./bodies/form.js";
  import { lines } from "./streams/lines.js";
  import { multipart } from "./bodies/multipart.js";
  import { raw } from "./bodies/raw.js";
  import { xml } from "./xml/body.js";
  const PetXml = { name: "pet-shape", members: { friend: () => PetXml } };
  ${Array.from(
    { length: 100 },
    (_, index) =>
      `export const operation${index}: Operation<{ body?: string }, unknown> = { id: "operation-${index}.", method: "POST", path: "/", body: ${BODIES[index % BODIES.length]} };`,
  ).join("\n")}
`;

const entry = (index: number) => `
  import { connect } from "./connect.js";
  import { operation${index} } from "./operations.js";
  import { send } from "./send.js";
  const client = connect({ name: "a", product: "a/1", environments: {} }, { environment: { url: "https://a.example" } });
  send(client, operation${index}, {});
`;

describe.each([
  { by: "esbuild", bundle, limit: 8_795 },
  { by: "Rollup", bundle: bundleWithRollup, limit: 8_810 },
])("a bundle of $by carries what it uses", ({ bundle, limit }) => {
  test.each([
    { given: 3, want: [] },
    { given: 0, want: ["form"] },
    { given: 1, want: ["multipart"] },
    { given: 2, want: ["raw"] },
    { given: 4, want: ["xml"] },
    { given: 5, want: ["either", "lines"] },
  ])("one operation of a hundred, with $want", async ({ given, want }) => {
    const text = await bundle(entry(given), { files: { operations } });
    expect(text.match(/"operation-\d+\."/g)).toEqual([`"operation-${given}."`]);
    const optional = [
      "form",
      "multipart",
      "raw",
      "xml",
      "either",
      "lines",
      "invoke",
      "bundleAction",
      "basic",
      "bearer",
      "apiKey",
    ];
    const kept = optional.filter((name) => text.includes(`function ${name}(`));
    expect(kept).toEqual(want);
    expect(text.includes("pet-shape")).toBe(want.includes("xml"));
  });

  test("and no reader of a response that nobody calls", async () => {
    const readers = [
      "choose([])",
      "readHeaders({})",
      'readHeaders({ X: /* @__PURE__ */ headerList({ separator: "|" }) })',
      "exactHeaders({ kinds: {}, codecs: {} })",
      "convertHeaders({ kinds: {}, codecs: {} })",
      "jsonLines()",
      "jsonSequence()",
      'choose([{ type: "text/event-stream", as: /* @__PURE__ */ eventStream({ data: "json" }) }])',
      "responseParts({ stream: true })",
    ];
    const unused = readers.map(
      (reader, index) =>
        `export const unused${index} = { id: "unused", result: /* @__PURE__ */ ${reader} };`,
    );
    const imports = `
      import { choose } from "./responses/choose.js";
      import { convertHeaders } from "./codec/headers.js";
      import { exactHeaders } from "./codec/exact-headers.js";
      import { eventStream } from "./streams/event-stream.js";
      import { headerList } from "./responses/header-list.js";
      import { jsonLines, jsonSequence } from "./streams/json-lines.js";
      import { readHeaders } from "./responses/read-headers.js";
      import { responseParts } from "./responses/response-parts.js";
    `;
    const text = await bundle(entry(3), {
      files: { operations: `${imports}${operations}${unused.join("\n")}` },
    });
    expect(text).not.toMatch(
      /unused|function (choose|readHeaders|readFields|headerList|convertFields|readChunks|eventStream|responseParts)\(/,
    );
  });

  test("and no test of the connection that nobody runs", async () => {
    const emitted = `
      import { testConnection as run } from "./connection-test/test-connection.js";
      const test = { operation: operation0, params: { limit: 1 } };
      export function testConnection(connector, options) { return run(connector, test, options); }
    `;
    const text = await bundle(entry(3), {
      files: { operations: `${operations}${emitted}` },
    });
    expect(text).not.toMatch(/testConnection|ConnectionProblem|operation-0/);
  });

  test("and nothing that fills parameters, unless one is filled", async () => {
    const filled = `
      import { fromConnection } from "./parameters/from-connection.js";
      export const filled = { id: "filled", method: "GET", path: "/", internal: /* @__PURE__ */ fromConnection([{ in: "query", name: "v", value: "1" }]) };
    `;
    const all = `${filled}${operations}`;
    const files = { operations: all };
    const without = await bundle(entry(3), { files });
    expect(without).not.toContain("function fromConnection(");
    const using = `${entry(3)} import { filled } from "./operations.js"; send(client, filled);`;
    const text = await bundle(using, { files });
    expect(text).toContain("function fromConnection(");
  });

  test("and the core stays small", async () => {
    const text = await bundle(entry(3), {
      files: { operations },
      minify: true,
    });
    expect(gzipped(text)).toBeLessThan(limit);
  });
});
