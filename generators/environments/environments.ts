import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Generator } from "../../src/emit/file.js";
import { propertyKey, stringLiteral } from "../../src/escape/literal.js";
import type { EnvironmentPlan } from "../../src/plan/plan.js";
import { printData } from "../code/data.js";
import { Imports } from "../code/imports.js";
import { documented, printModule } from "../code/module.js";

/** `src/environments.ts`: the servers of the description by name, and what a connection can choose. */
export const environments: Generator = ({ plan }) => {
  const imports = new Imports();
  const type = imports.type("EnvironmentTemplate", "./runtime/environment.js");
  const keys = plan.environments.map(({ name }) => stringLiteral(name));
  const text = printModule([
    {
      kind: StructureKind.VariableStatement,
      leadingTrivia: documented([
        "The servers that the API's description names.",
      ]),
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name: "environments",
          type: `Readonly<Record<${keys.join(" | ") || "never"}, ${type}>>`,
          initializer: printData(
            Object.fromEntries(plan.environments.map(specOf)),
            { indent: 0, used: 0 },
            plan.environments.length > 0,
          ),
        },
      ],
    },
    {
      kind: StructureKind.TypeAlias,
      leadingTrivia: documented([
        "A server by name, with values for its variables, or any other base URL.",
      ]),
      name: "Environment",
      isExported: true,
      type: [
        ...keys,
        ...plan.environments
          .filter(({ variables }) => variables.length > 0)
          .map(choiceOf),
        "{ url: string }",
      ].join(" | "),
    },
  ]);
  return [{ path: "src/environments.ts", text: `${imports}${text}` }];
};

function specOf({ name, url, variables }: EnvironmentPlan) {
  const entries = variables.map(
    (variable) =>
      [
        variable.key,
        {
          name: variable.key === variable.name ? undefined : variable.name,
          default: variable.default,
          enum: variable.enum.length > 0 ? [...variable.enum] : undefined,
        },
      ] as const,
  );
  return [
    name,
    {
      url,
      variables: entries.length > 0 ? Object.fromEntries(entries) : undefined,
    },
  ] as const;
}

function choiceOf({ name, variables }: EnvironmentPlan): string {
  const members = variables.map(({ key, enum: values }) => {
    const type =
      values.length > 0 ? values.map(stringLiteral).join(" | ") : "string";
    return `${propertyKey(key)}?: ${type}`;
  });
  return `{ name: ${stringLiteral(name)}; ${members.join("; ")} }`;
}
