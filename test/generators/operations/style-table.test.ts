import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { connect } from "../../../generators/runtime/connect.js";
import type { Operation } from "../../../generators/runtime/operation.js";
import { send } from "../../../generators/runtime/send.js";
import { decodeRequest } from "../../../generators/tests/support/decode.js";
import {
  compileOperations,
  type Compiled,
  type CompiledOperation,
} from "./compiled.js";

/** One row of the tables in the text of OpenAPI, or one of its examples. */
interface Row {
  readonly oas: string;
  readonly in: string;
  readonly style: string | null;
  readonly explode: boolean | null;
  readonly name: string | null;
  readonly value: unknown;
  readonly expected: string | null;
  readonly alsoAccept?: readonly string[];
  readonly contested?: string;
  readonly undefinedBySpec?: boolean;
  readonly collectionFormat?: string;
  readonly content?: string;
  readonly allowReserved?: boolean;
}

const table = JSON.parse(
  readFileSync(new URL("style-table.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Row[] };

/** Rows that say one thing: neither n/a in the table, nor contradicted by another revision or left to the application. */
const scorable = table.cases.filter(
  ({ expected, contested }) => expected !== null && contested === undefined,
);

interface Case extends Row {
  readonly version: string;
  readonly key: string;
}

/** What holds in all of 3.x is tried in each. */
const cases = scorable.flatMap((row, index): Case[] => {
  const versions = row.oas === "3.x" ? ["3.0", "3.1", "3.2"] : [row.oas];
  return versions.map((version) => ({ ...row, version, key: `row${index}` }));
});

const VERSIONS = {
  "2.0": { swagger: "2.0", host: "api.example", schemes: ["https"] },
  "3.0": { openapi: "3.0.4", servers: [{ url: "https://api.example" }] },
  "3.1": { openapi: "3.1.2", servers: [{ url: "https://api.example" }] },
  "3.2": { openapi: "3.2.0", servers: [{ url: "https://api.example" }] },
};

const NAME = "color";

function schemaOf(value: unknown): object {
  if (Array.isArray(value))
    return { type: "array", items: schemaOf(value[0] ?? "") };
  if (typeof value === "number") return { type: "integer" };
  if (typeof value === "boolean") return { type: "boolean" };
  if (typeof value !== "object" || value === null) return { type: "string" };
  const entries = Object.entries(value);
  const properties = entries.map(([name, one]) => [
    name,
    one === null ? {} : schemaOf(one),
  ]);
  return { type: "object", properties: Object.fromEntries(properties) };
}

function parameterOf({ version, value, ...row }: Case): object {
  const { name, in: place, style, explode, allowReserved, content } = row;
  const common = { name: name ?? NAME, in: place, required: place === "path" };
  const schema = schemaOf(value);
  if (version === "2.0")
    return { ...common, ...schema, collectionFormat: row.collectionFormat };
  if (content) return { ...common, content: { [content]: { schema } } };
  return {
    ...common,
    schema,
    ...(style !== null && { style }),
    ...(explode !== null && { explode }),
    ...(allowReserved && { allowReserved }),
  };
}

/** A path has a text before the value, as an empty segment of its own is refused. */
function describeCases(version: keyof typeof VERSIONS): object {
  const own = cases.filter((one) => one.version === version);
  const paths = own.map((one) => {
    const path = `/${one.key}${one.in === "path" ? `/_{${one.name}}` : ""}`;
    const operation = {
      operationId: one.key,
      parameters: [parameterOf(one)],
      ...(one.in === "formData" && {
        consumes: ["application/x-www-form-urlencoded"],
      }),
      responses: { 204: { description: "" } },
    };
    return [path, { [one.in === "formData" ? "post" : "get"]: operation }];
  });
  const info = { title: "T", version: "1.0.0" };
  return { ...VERSIONS[version], info, paths: Object.fromEntries(paths) };
}

const compiled = new Map<string, Compiled>();
for (const version of ["2.0", "3.0", "3.1", "3.2"] as const) {
  compiled.set(version, await compileOperations(describeCases(version)));
}

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly method: string;
}

async function call(
  { operation, plan }: CompiledOperation,
  value: unknown,
): Promise<Sent> {
  const sent: Sent[] = [];
  const client = connect(
    { name: "t", product: "a/1", environments: {} },
    {
      environment: { url: "https://api.example" },
      fetch: async (input, init) => {
        const headers = new Headers(init?.headers);
        const body = String(init?.body ?? "");
        const method = init?.method ?? "GET";
        sent.push({ url: String(input), headers, body, method });
        return new Response(null, { status: 204 });
      },
    },
  );
  const [key = ""] = Object.keys(plan.params?.schema.properties ?? {});
  await send(client, operation as Operation<object, unknown>, { [key]: value });
  expect(sent).toHaveLength(1);
  return sent[0]!;
}

function written(place: string, name: string, sent: Sent): string {
  const url = new URL(sent.url);
  switch (place) {
    case "path":
      return url.pathname.slice(url.pathname.indexOf("/_") + 2);
    case "header":
      return sent.headers.get(name) ?? "";
    case "cookie":
      return sent.headers.get("cookie") ?? "";
    case "formData":
      return sent.body;
    default:
      return url.search.slice(1);
  }
}

const findCompiled = ({ version, key }: Case): CompiledOperation => {
  const found = compiled.get(version)?.operations.get(key);
  if (!found) throw new Error(`${version} has no ${key}`);
  return found;
};

const titled = cases.map((one) => ({
  ...one,
  how: [one.style, one.collectionFormat, one.content].filter(Boolean).join(),
  text: JSON.stringify(one.value),
}));

test("175 rows can be scored", () => {
  expect(scorable).toHaveLength(175);
});

describe("every scorable row of OpenAPI's tables is written so", () => {
  test.each(titled)(
    "$version $in $how explode $explode: $text",
    async (one) => {
      const sent = await call(findCompiled(one), one.value);
      const text = written(one.in, one.name ?? NAME, sent);
      expect([one.expected, ...(one.alsoAccept ?? [])]).toContain(text);
    },
  );
});

/** What cannot be told from another value once it is written. */
const isAmbiguous = ({ style, value, allowReserved, in: place }: Case) =>
  // A dot is not percent-encoded, and so divides the items (RFC 6570, section 3.2.5).
  (style === "label" && Array.isArray(value) && value.includes("a.b")) ||
  // A triple is passed on, and means what it stands for.
  allowReserved === true ||
  // A template's placeholder stands for one character at least.
  (place === "path" && style === "simple" && value === "");

describe("and read back by the independent decoder of the connectors' tests", () => {
  test.each(titled.filter((one) => !isAmbiguous(one)))(
    "$version $in $how explode $explode: $text",
    async (one) => {
      const made = findCompiled(one);
      const { url, method, headers, body } = await call(made, one.value);
      const request = new Request(url, {
        method,
        headers,
        ...(body && { body }),
      });
      const decoded = await decodeRequest(request, {
        action: made.action,
        baseUrl: "https://api.example",
        definitions: compiled.get(one.version)?.definitions ?? {},
        credentials: [],
      });
      const read =
        one.in === "formData"
          ? Object.values(decoded?.body ?? {})[0]
          : decoded?.parameters.values().next().value;
      expect(read).toEqual(one.value);
      expect(decoded?.unknown).toEqual([]);
    },
  );
});
