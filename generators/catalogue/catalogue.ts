import type { Generator } from "../../src/emit/file.js";
import type { OptionPlan } from "../../src/plan/internal/options.js";
import type {
  ConnectionTestPlan,
  TestCallPlan,
  EnvironmentPlan,
  Plan,
} from "../../src/plan/plan.js";
import { readAsset } from "../assets.js";
import { JSON_NOTATION, layout, type Printable } from "../layout.js";
import { describeAction } from "./action.js";
import { describeCredential } from "./credentials.js";
import { describeHook } from "./hooks.js";
import { findSchemaWriter, type SchemaWriter } from "./json-schema.js";

/** The version of the file's own format; a member that changes its meaning raises it. */
const FORMAT = 1;

/** `connector.json`: everything that the connector offers, as data. Schemas stand once, in `$defs`. */
export const catalogue: Generator = ({ plan }) => {
  const data = describeConnector(plan, findSchemaWriter(plan));
  return [
    {
      path: "connector.json",
      text: `${layout(data as Printable, JSON_NOTATION)}\n`,
      formatted: true,
    },
    {
      path: "connector.d.json.ts",
      text: joinTypes(),
      formatted: true,
    },
  ];
};

/** The types of `connector.json`: two files here, one where it is published, as a JSON module has only one. */
function joinTypes(): string {
  const http = readAsset("catalogue/connector-http.ts");
  const own = readAsset("catalogue/connector.d.json.ts").replace(
    /^import .*\n\n/m,
    "",
  );
  const end = own.indexOf("export declare const");
  return `${own.slice(0, end)}${http.slice(http.indexOf("/**"))}\n${own.slice(end)}`;
}

/** The content of `connector.json`. */
export function describeConnector(
  plan: Plan,
  schemas: SchemaWriter,
): Record<string, unknown> {
  const { api, groups, credentials, environments } = plan;
  const described = groups.filter(
    ({ title, description, path }) =>
      (title ?? description ?? path) !== undefined,
  );
  return {
    format: FORMAT,
    name: plan.package.name,
    version: plan.package.version,
    api: { title: api.info.title, version: api.info.version },
    display: api.display,
    ...(api.info.description !== undefined && {
      description: api.info.description,
    }),
    environments: environments.map(describeEnvironment),
    credentials: credentials.map((one) => describeCredential(one, credentials)),
    ...(plan.options && {
      connection: {
        fields: plan.options.map((option) => describeOption(option, schemas)),
      },
    }),
    ...(plan.test && { test: describeTest(plan.test) }),
    ...(described.length > 0 && {
      groups: described.map(({ property, title, description, path }) => ({
        id: property,
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
        ...(path && { path }),
      })),
    }),
    actions: groups.flatMap(({ property, operations }) =>
      operations.map((operation) =>
        describeAction(operation, property, schemas, plan),
      ),
    ),
    ...(api.webhooks && {
      webhooks: api.webhooks.map((hook) => describeHook(hook, schemas)),
    }),
    $defs: schemas.defs,
  };
}

const describeTest = ({ others, ...first }: ConnectionTestPlan) => ({
  ...describeTestCall(first),
  ...(others && { others: others.map(describeTestCall) }),
});

const describeTestCall = ({ operation, params }: TestCallPlan) => ({
  action: operation,
  ...(Object.keys(params).length > 0 && { input: params }),
});

/** What a host asks for, beside credentials: it goes into every request that has the parameters. */
const describeOption = (
  { schema, parameters, ...field }: OptionPlan,
  { write }: SchemaWriter,
) => ({ ...field, schema: write(schema), parameters });

function describeEnvironment({
  name,
  url,
  description,
  variables,
  allowInsecure,
}: EnvironmentPlan): Record<string, unknown> {
  return {
    name,
    url,
    ...(description !== undefined && { description }),
    ...(allowInsecure && { allowInsecure }),
    ...(variables.length > 0 && {
      variables: variables.map(({ enum: values, ...variable }) => ({
        ...variable,
        ...(values.length > 0 && { enum: values }),
      })),
    }),
  };
}
