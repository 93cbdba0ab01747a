import { describe, expect, test } from "vitest";
import { catalogue } from "../../../generators/catalogue/catalogue.js";
import { createSchemaWriter } from "../../../generators/catalogue/json-schema.js";
import type { Schema } from "../../../src/ir/index.js";
import type { EmitInput } from "../../../src/emit/file.js";
import type { CredentialPlan, Plan } from "../../../src/plan/plan.js";
import { makePlan } from "../plan.js";

const read = (plan: Plan): Record<string, never> => {
  const files = catalogue({ plan } as EmitInput);
  return JSON.parse(
    files.find(({ path }) => path === "connector.json")?.text ?? "",
  );
};

describe("schemas", () => {
  const rows: readonly { given: Schema; want: unknown }[] = [
    { given: { type: ["string"] }, want: { type: "string" } },
    { given: { type: ["string", "null"] }, want: { type: ["string", "null"] } },
    { given: { $ref: "Pet" }, want: { $ref: "#/$defs/Pet" } },
    { given: { $ref: "Nobody" }, want: {} },
    {
      given: { type: ["array"], items: { $ref: "Pet" } },
      want: { type: "array", items: { $ref: "#/$defs/Pet" } },
    },
    { given: { deprecated: { since: "2" } }, want: { deprecated: true } },
    {
      given: {
        properties: { type: { type: ["null"] }, $ref: { $ref: "Pet" } },
      },
      want: {
        properties: { type: { type: "null" }, $ref: { $ref: "#/$defs/Pet" } },
      },
    },
    { given: { enum: [{ $ref: "Pet" }] }, want: { enum: [{ $ref: "Pet" }] } },
    {
      given: {
        oneOf: [{ $ref: "Pet" }],
        discriminator: {
          propertyName: "kind",
          mapping: { pet: "Pet", no: "Nobody" },
        },
      },
      want: {
        oneOf: [{ $ref: "#/$defs/Pet" }],
        discriminator: {
          propertyName: "kind",
          mapping: { pet: "#/$defs/Pet" },
        },
      },
    },
  ];

  test.each(rows)("$given", ({ given, want }) => {
    const plan = makePlan({ schemas: { Pet: {} } });
    expect(createSchemaWriter(plan).write(given)).toEqual(want);
  });

  test("a property named __proto__ is data", () => {
    const properties = JSON.parse('{"__proto__":{"type":["string"]}}');
    const written = createSchemaWriter(makePlan()).write({ properties });
    expect(JSON.stringify(written)).toBe(
      '{"properties":{"__proto__":{"type":"string"}}}',
    );
  });

  test("a definition has the name of its type, and one without a type its id", () => {
    const plan = makePlan({ schemas: { "io.k8s.Pod": {}, "a/b~c": {} } });
    const named: Plan = {
      ...plan,
      models: [{ schema: "io.k8s.Pod", name: "Pod", sides: ["response"] }],
    };
    const { write, defs } = createSchemaWriter(named);
    expect(Object.keys(defs)).toEqual(["Pod", "a/b~c"]);
    expect(write({ $ref: "a/b~c" })).toEqual({ $ref: "#/$defs/a~1b~0c" });
  });
});

const pet: Schema = {
  type: ["object"],
  properties: { name: { type: ["string"] } },
  required: ["name"],
};

test("an action says how to call it, and leaves out what is OpenAPI's default", () => {
  const plan = makePlan({
    schemas: { Pet: pet },
    operations: [
      {
        id: "pets.find",
        path: "/pets/{petId}",
        parameters: [
          { name: "petId", in: "path", schema: { type: ["string"] } },
          {
            name: "tags",
            in: "query",
            schema: { type: ["array"] },
            explode: false,
            required: false,
          },
        ],
        responses: [{ status: "200", schema: { $ref: "Pet" } }],
        security: [{ key: [] }],
      },
    ],
  });
  expect(read(plan)["actions"]).toEqual([
    {
      id: "pets.find",
      kind: "action",
      title: "pets.find",
      group: "pets",
      input: {
        type: "object",
        properties: { petId: { type: "string" }, tags: { type: "array" } },
        required: ["petId"],
      },
      output: { $ref: "#/$defs/Pet" },
      http: {
        method: "GET",
        path: "/pets/{petId}",
        auth: [{ key: [] }],
        parameters: [
          { key: "petId", name: "petId", in: "path", required: true },
          { key: "tags", name: "tags", in: "query", explode: false },
        ],
        result: "json",
        responses: [
          {
            status: "200",
            contentType: "application/json",
            schema: { $ref: "#/$defs/Pet" },
          },
        ],
      },
    },
  ]);
});

test("a schema that every action uses stands once", () => {
  const operations = Array.from({ length: 50 }, (_, index) => ({
    id: `pets.get${index}`,
    path: `/pets${index}`,
    responses: [{ status: "200", schema: { $ref: "Pet" } }],
  }));
  const schemas = { Pet: { ...pet, description: "MARKER" } };
  const [file] = catalogue({
    plan: makePlan({ schemas, operations }),
  } as EmitInput);
  expect(file?.text.split("MARKER").length).toBe(2);
});

test("an action that takes and gives nothing says so", () => {
  const [action] = read(makePlan({ operations: [{ id: "pets.ping" }] }))[
    "actions"
  ] as unknown as Record<string, unknown>[];
  expect(action).toMatchObject({
    input: {
      type: "object",
      properties: {},
      additionalProperties: { not: {} },
    },
    output: { type: "null" },
  });
});

const credentials: readonly {
  given: CredentialPlan["scheme"];
  want: readonly unknown[];
}[] = [
  {
    given: { id: "k", type: "apiKey", in: "query", name: "key" },
    want: ["query", "key", undefined, ["key"]],
  },
  {
    given: { id: "b", type: "http", scheme: "basic" },
    want: ["header", "Authorization", "basic", ["username", "password"]],
  },
  {
    given: { id: "t", type: "http", scheme: "bearer" },
    want: ["header", "Authorization", "bearer", ["token"]],
  },
  {
    given: { id: "d", type: "http", scheme: "digest" },
    want: ["header", "Authorization", "digest", ["username", "password"]],
  },
  {
    given: { id: "v", type: "http", scheme: "vendor" },
    want: ["header", "Authorization", "vendor", ["key"]],
  },
  {
    given: { id: "m", type: "mutualTLS" },
    want: [undefined, undefined, undefined, ["cert", "key", "passphrase"]],
  },
  {
    given: { id: "o", type: "oauth2", flows: [] },
    want: ["header", "Authorization", "bearer", ["token"]],
  },
];

test.each(credentials)(
  "a credential of type $given.type says where it goes and what to ask for",
  ({ given, want }) => {
    const plan = makePlan({
      credentials: [{ factory: "make", scheme: given }],
    });
    const [made] = read(plan)["credentials"] as unknown as {
      in: string;
      name: string;
      scheme?: string;
      fields: { name: string }[];
    }[];
    expect([
      made?.in,
      made?.name,
      made?.scheme,
      made?.fields.map(({ name }) => name),
    ]).toEqual(want);
  },
);

describe("a field is called so that a person knows what to give", () => {
  const key = (name: string, place: "header" | "query" = "header") =>
    ({ id: name, type: "apiKey", in: place, name }) as const;
  const labelsOf = (plans: readonly CredentialPlan[]) => {
    const made = read(makePlan({ credentials: plans }));
    const described = made["credentials"] as unknown as {
      fields: { label: string }[];
    }[];
    return described.map(({ fields }) => fields.map(({ label }) => label));
  };

  test.each<{
    given: readonly CredentialPlan["scheme"][];
    want: readonly string[];
  }>([
    { given: [key("X-Key")], want: ["API key"] },
    {
      given: [key("X-Id"), key("key", "query")],
      want: ["API key (header X-Id)", "API key (query parameter key)"],
    },
    {
      given: [key("Authorization"), key("X-Key")],
      want: ["Value of the header Authorization", "API key (header X-Key)"],
    },
  ])("$want", ({ given, want }) => {
    const plans = given.map((scheme) => ({ factory: scheme.id, scheme }));
    expect(labelsOf(plans).flat()).toEqual(want);
  });

  test("in the API's own words", () => {
    const names = { client_id: "account", client_secret: "shared_secret" };
    const oauth = {
      flow: "clientCredentials",
      scopes: [],
      endpoints: {},
      request: { names },
    } as const;
    const plans = [{ factory: "login", scheme: key("X-Token"), oauth }];
    expect(labelsOf(plans)).toEqual([["Account", "Shared secret", "Scopes"]]);
  });
});
