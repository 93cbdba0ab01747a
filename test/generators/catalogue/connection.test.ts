import { expect, test } from "vitest";
import { catalogue } from "../../../generators/catalogue/catalogue.js";
import type { EmitInput } from "../../../src/emit/file.js";
import type { Plan } from "../../../src/plan/plan.js";
import { makePlan } from "../plan.js";

const read = (plan: Plan): Record<string, unknown> =>
  JSON.parse(catalogue({ plan } as EmitInput)[0]?.text ?? "");

test("what a connection asks for, and fills in, is data", () => {
  const [action, ...others] = makePlan({
    operations: [
      {
        id: "pets.list",
        parameters: [
          { name: "X-Org", in: "header", schema: { type: ["string"] } },
          { name: "v", in: "query", schema: { type: ["string"] } },
        ],
      },
    ],
  }).groups.flatMap(({ operations }) => operations);
  expect(others).toEqual([]);
  const plan = makePlan();
  const field = {
    name: "org",
    label: "Organization",
    secret: false,
    required: true,
  };
  const { params: _, ...own } = action!;
  const data = read({
    ...plan,
    options: [
      {
        ...field,
        schema: { type: ["string"] },
        parameters: [{ name: "X-Org", in: "header" }],
      },
    ],
    groups: [
      {
        property: "pets",
        className: "Pets",
        file: "pets",
        operations: [
          {
            ...own,
            server: { live: "https://a.test", lab: "https://b.test" },
            internal: [
              {
                name: "X-Org",
                index: 0,
                option: "org",
                required: true,
                secret: false,
              },
              {
                name: "v",
                index: 1,
                value: "2",
                required: true,
                secret: false,
              },
            ],
          },
        ],
      },
    ],
  });
  const schema = { type: "string" };
  expect(data["connection"]).toEqual({
    fields: [
      { ...field, schema, parameters: [{ name: "X-Org", in: "header" }] },
    ],
  });
  expect(data["actions"]).toMatchObject([
    {
      http: {
        servers: { live: "https://a.test", lab: "https://b.test" },
        internal: [
          { key: "X-Org", in: "header", required: true, schema, option: "org" },
          { key: "v", in: "query", required: true, schema, value: "2" },
        ],
      },
    },
  ]);
});
