import type {
  Action,
  Parameter,
  Response,
  Schema,
  SecurityRequirement,
} from "../../src/ir/index.js";
import type {
  BodyPlan,
  CredentialPlan,
  GroupPlan,
  OperationPlan,
  ParamsPlan,
  Plan,
} from "../../src/plan/plan.js";
import { planErrors, planRefusals, planResult } from "../../src/plan/result.js";

/** What an operation of a hand-made plan is about; the rest is made up. */
export interface OperationGiven {
  readonly id: string;
  readonly method?: string;
  readonly path?: string;
  /** All required unless `required` is false. */
  readonly parameters?: readonly (Partial<Parameter> &
    Pick<Parameter, "name" | "in" | "schema">)[];
  readonly body?: { readonly schema: Schema } & Partial<
    Pick<BodyPlan, "codec" | "shape">
  > & { readonly mediaType?: string; readonly required?: boolean };
  readonly responses?: readonly {
    readonly status: string;
    readonly mediaType?: string;
    readonly schema?: Schema;
    readonly itemSchema?: Schema;
    readonly headers?: Response["headers"];
  }[];
  readonly security?: readonly SecurityRequirement[];
}

export interface PlanGiven {
  readonly operations?: readonly OperationGiven[];
  readonly schemas?: Readonly<Record<string, Schema>>;
  readonly credentials?: readonly CredentialPlan[];
  readonly environments?: Plan["environments"];
  readonly package?: Partial<Plan["package"]>;
  readonly info?: Partial<Plan["api"]["info"]>;
}

/** A plan for a generator to work on, with only what a test is about spelled out. */
export function makePlan(given: PlanGiven = {}): Plan {
  const schemas = given.schemas ?? {};
  const operations = (given.operations ?? []).map((one) =>
    makeOperation(one, schemas),
  );
  const pack = { name: "pets-connector", version: "1.0.0", title: "Pets" };
  const info = { title: "Pets", version: "1.0", ...given.info };
  return {
    api: {
      info,
      display: { title: info.title },
      servers: [],
      security: [],
      securitySchemes: (given.credentials ?? []).map(({ scheme }) => scheme),
      tags: [],
      actions: operations.map(({ action }) => action),
      schemas,
    },
    package: { ...pack, ...given.package },
    client: {
      className: "Pets",
      factory: "createPets",
      variable: "pets",
      optionsType: "PetsOptions",
    },
    groups: groupOperations(operations),
    models: Object.keys(schemas).map((schema) => ({
      schema,
      name: schema,
      sides: ["request", "response"],
    })),
    environments: given.environments ?? [],
    credentials: given.credentials ?? [],
  };
}

function groupOperations(operations: readonly OperationPlan[]): GroupPlan[] {
  const groups = new Map<string, OperationPlan[]>();
  for (const operation of operations) {
    const property = operation.id.split(".")[0] ?? "";
    groups.get(property)?.push(operation) ?? groups.set(property, [operation]);
  }
  return [...groups].map(([property, members]) => ({
    property,
    className: `${property}Group`,
    file: property,
    operations: members,
  }));
}

function makeOperation(
  given: OperationGiven,
  schemas: Plan["api"]["schemas"],
): OperationPlan {
  const action = makeAction(given);
  const { content, required = true } = action.body
    ? { content: action.body.content[0], required: action.body.required }
    : {};
  const body =
    action.body && content
      ? {
          codec: given.body?.codec ?? ("json" as const),
          shape: given.body?.shape ?? ("body" as const),
          body: action.body,
          content,
        }
      : undefined;
  const method = given.id.split(".")[1] ?? "";
  const params = makeParams(action, body, required);
  const result = planResult(action, schemas);
  return {
    id: given.id,
    method,
    constName: method,
    action,
    ...(params && { params }),
    ...(body && { body }),
    result,
    ...planRefusals(action, result.headers),
    errors: planErrors(action),
  };
}

function makeAction(given: OperationGiven): Action {
  const { method = "GET", path = "/pets", body } = given;
  return {
    kind: "action",
    key: `${method} ${path}`,
    method,
    path,
    tags: [],
    naming: {},
    parameters: (given.parameters ?? []).map(makeParameter),
    ...(body && {
      body: {
        required: body.required ?? true,
        content: [
          {
            mediaType: body.mediaType ?? "application/json",
            schema: body.schema,
          },
        ],
      },
    }),
    responses: (given.responses ?? [{ status: "204" }]).map(makeResponse),
    security: given.security ?? [],
  };
}

function makeParameter(
  given: Partial<Parameter> & Pick<Parameter, "name" | "in" | "schema">,
): Parameter {
  const style =
    given.in === "query" || given.in === "cookie" ? "form" : "simple";
  return {
    required: true,
    style,
    explode: (given.style ?? style) === "form",
    allowReserved: false,
    ...given,
  };
}

function makeResponse({
  status,
  mediaType = "application/json",
  schema,
  itemSchema,
  headers = [],
}: NonNullable<OperationGiven["responses"]>[number]): Response {
  return {
    status,
    headers,
    content:
      (schema ?? itemSchema)
        ? [
            {
              mediaType,
              ...(schema && { schema }),
              ...(itemSchema && { itemSchema }),
            },
          ]
        : [],
  };
}

function makeParams(
  action: Action,
  body: BodyPlan | undefined,
  bodyRequired: boolean,
): ParamsPlan | undefined {
  const members = action.parameters.map(
    ({ name, schema }) => [name, schema] as const,
  );
  const flat = body?.shape === "flat" ? body.content.schema : undefined;
  const own = flat
    ? Object.entries(flat.properties ?? {})
    : body
      ? [["body", body.content.schema ?? {}] as const]
      : [];
  const required = [
    ...action.parameters.filter((one) => one.required).map(({ name }) => name),
    ...(flat ? (flat.required ?? []) : body && bodyRequired ? ["body"] : []),
  ];
  if (members.length + own.length === 0) return undefined;
  return {
    typeName: `${action.method}Params`,
    schema: {
      type: ["object"],
      properties: Object.fromEntries([...members, ...own]),
      ...(required.length > 0 && { required }),
    },
    optional: required.length === 0,
    parameters: action.parameters.map((one, index) => ({
      key: one.name,
      name: one.name,
      in: one.in,
      index,
    })),
  };
}
