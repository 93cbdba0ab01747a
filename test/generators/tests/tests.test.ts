import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { tests } from "../../../generators/tests/tests.js";
import type { EmitInput, EmittedFile } from "../../../src/emit/file.js";
import type { Plan } from "../../../src/plan/plan.js";
import { makePlan, type OperationGiven } from "../plan.js";

const emit = (plan: Plan): readonly EmittedFile[] =>
  tests({ plan } as EmitInput);

const textOf = (plan: Plan, path: string): string =>
  emit(plan).find((file) => file.path === path)?.text ?? "";

const text = { type: ["string"] } as const;
const get: OperationGiven = {
  id: "pets.get",
  path: "/pets/{petId}",
  parameters: [{ name: "petId", in: "path", schema: text }],
  responses: [
    { status: "200", schema: {} },
    { status: "404", schema: {} },
  ],
  security: [{ key: [] }],
};
const key = { id: "key", type: "apiKey", in: "header", name: "X" } as const;

test("an operation's test shows what is sent and what must come of it", () => {
  const plan = makePlan({
    operations: [get],
    credentials: [{ factory: "key", scheme: key }],
  });
  expect(textOf(plan, "test/pets.test.ts")).toMatchInlineSnapshot(`
    "import type { GETParams } from "../src/operations/pets.js";
    import { pets } from "./support/connection.js";
    import { mockAction } from "./support/server.js";
    import { describe, expect, test } from "vitest";

    describe("pets", () => {
      test("pets.get", async () => {
        const server = mockAction("pets.get");
        const params: GETParams = { petId: "petId" };
        const result = await pets.pets.get(params);
        const received = await server.received();
        expect(received).toEqual({ params, violations: [] });
        expect(result).toEqual(server.answer);
      });
    });
    "
  `);
});

describe("what is said to be in prettier's style is", () => {
  const unknown = { type: ["string"], pattern: "/^a$/" } as const;
  const long = (length: number) => `get${"Xx".repeat(length)}`;
  const operations = Array.from(
    { length: 31 },
    (_, index) => index + 1,
  ).flatMap((length): OperationGiven[] => [
    { ...get, id: `pets.${long(length)}` },
    {
      id: `pets.${long(length)}Plain`,
      responses: [{ status: "200", schema: {} }],
    },
    {
      ...get,
      id: `pets.${long(length)}`,
      parameters: [{ name: "petId", in: "path", schema: unknown }],
    },
    { ...get, id: `pets.${long(length)}`, security: [{ nobody: [] }] },
    { id: `pets.${long(length)}`, security: [{ nobody: [] }] },
    {
      ...get,
      id: `pets.${long(length)}`,
      responses: [{ status: "200", schema: {} }, { status: "2XX" }],
    },
  ]);

  test("however long the names are", async () => {
    for (const operation of operations) {
      const credentials = [{ factory: "key", scheme: key }];
      const plan = makePlan({ operations: [operation], credentials });
      const printed = textOf(plan, "test/pets.test.ts");
      expect(await format(printed, { parser: "typescript" })).toBe(printed);
    }
  });

  test("in every file that says so", async () => {
    for (const file of emit(makePlan({ operations: [get] }))) {
      const parser = file.path.endsWith(".mjs") ? "babel" : "typescript";
      if (!file.formatted) continue;
      expect(await format(file.text, { parser }), file.path).toBe(file.text);
    }
  });
});

describe("behaviour is shown on operations that have it", () => {
  const all = makePlan({
    operations: [get],
    credentials: [{ factory: "key", scheme: key }],
  });
  const plain = makePlan({ operations: [{ id: "pets.ping" }] });
  const titles = (plan: Plan) =>
    [
      ...textOf(plan, "test/behaviour.test.ts").matchAll(/^test\("(.*?)"/gm),
    ].map(([, title]) => title);

  test("all eight", () => {
    expect(titles(all)).toHaveLength(8);
  });

  test("and the test of the connection, where an operation is fit for it", () => {
    const tested = { ...all, test: { operation: "pets.get", params: {} } };
    expect(titles(tested)).toHaveLength(9);
  });

  test("without credentials and path parameters, the six that any operation shows", () => {
    expect(titles(plain)).toHaveLength(6);
  });

  test("none where nothing can be called", () => {
    const plan = makePlan({
      operations: [{ id: "pets.ping", security: [{ nobody: [] }] }],
    });
    expect(emit(plan).map(({ path }) => path)).not.toContain(
      "test/behaviour.test.ts",
    );
  });
});

test("a connector named like something of the tests gets another name there", () => {
  const plan = makePlan({ operations: [get] });
  const named: Plan = {
    ...plan,
    client: { ...plan.client, variable: "expect" },
  };
  expect(textOf(named, "test/pets.test.ts")).toContain("connector.pets.get(");
});

test("credentials that write the same place have the same secret", () => {
  const bearer = { type: "http", scheme: "bearer" } as const;
  const credentials = [
    { factory: "one", scheme: { ...bearer, id: "one" } },
    { factory: "two", scheme: { ...bearer, id: "two" } },
    { factory: "key", scheme: key },
  ];
  const made = textOf(
    makePlan({ operations: [get], credentials }),
    "test/support/connection.ts",
  );
  expect(made).toMatch(
    /api\.one\("secret-1"\), api\.two\("secret-1"\), api\.key\("secret-2"\)/,
  );
});
