import type { Action, Schema } from "../../src/ir/index.js";
import type {
  ModelPlan,
  OperationPlan,
  Plan,
  Side,
} from "../../src/plan/plan.js";
import { declareTypes } from "../../src/types/declare.js";
import type { EnumPolicy, Unlisted } from "../../src/types/open-enums.js";
import { action, api } from "../plan/api.js";

export type Schemas = Readonly<Record<string, Schema>>;

export interface Given {
  readonly schemas: Schemas;
  /** The sides on which each schema is used; by default in responses. */
  readonly sides?: Readonly<Record<string, readonly Side[]>>;
  /** Further declarations, of a schema's request side. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly operations?: readonly OperationPlan[];
}

/** The smallest plan around some schemas: each is a model of its own name. */
export function planOf({
  schemas,
  sides = {},
  inputs = {},
  operations = [],
}: Given): Plan {
  const inputOf = new Map(
    Object.entries(inputs).map(([name, schema]) => [schema, name]),
  );
  const models = Object.keys(schemas).flatMap((schema): ModelPlan[] => {
    const input = inputOf.get(schema);
    const own = input ? (["response"] as const) : sides[schema];
    return [
      { schema, name: schema, sides: own ?? ["response"] },
      ...(input ? [{ schema, name: input, sides: ["request" as const] }] : []),
    ];
  });
  const answers = models.filter((model) => model.sides.includes("response"));
  const actions = [
    ...operations.map((operation) => operation.action),
    ...answers.map(({ schema }) => responding(schema)),
  ];
  return {
    api: api({ schemas, actions }),
    package: { name: "pets", version: "1.0.0", title: "Pets" },
    client: {
      className: "Pets",
      factory: "createPets",
      variable: "pets",
      optionsType: "PetsOptions",
    },
    groups: [{ property: "pets", className: "Pets", file: "pets", operations }],
    models,
    environments: [],
    credentials: [],
  };
}

const responding = (id: string): Action =>
  action({
    path: `/${id}`,
    responses: [
      {
        status: "200",
        headers: [],
        content: [{ mediaType: "application/json", schema: { $ref: id } }],
      },
    ],
  });

/** The text of all models, in the order of the table. */
export function declareModels(
  given: Given,
  enums: EnumPolicy = "response",
  unlisted: Unlisted = "any",
): string {
  const { models } = declareTypes(planOf(given), { enums, unlisted });
  return models.map(({ text }) => text).join("\n\n");
}
