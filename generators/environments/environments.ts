import { StructureKind } from "ts-morph";
import type { Generator } from "../../src/emit/file.js";
import { camelCase } from "../../src/escape/identifier.js";
import { propertyKey, stringLiteral } from "../../src/escape/literal.js";
import { openingText } from "../../src/escape/opening.js";
import { shortenText } from "../../src/escape/markdown.js";
import { widthOf } from "../../src/escape/width.js";
import type { EnvironmentPlan } from "../../src/plan/plan.js";
import { printDocs } from "../code/docs.js";
import { Imports } from "../code/imports.js";
import {
  documented,
  printModule,
  printUnion,
  type Statements,
} from "../code/module.js";
import { Code, layout, TYPESCRIPT_NOTATION } from "../layout.js";

const WIDTH = 80;

/** `src/environments.ts`: the servers of the description by name, and what a connection can choose. */
export const environments: Generator = ({ plan }) => {
  const imports = new Imports();
  const keys = plan.environments.map(({ name }) => stringLiteral(name));
  const choices = [
    ...keys,
    ...plan.environments
      .filter(({ variables }) => variables.length > 0)
      .map(choiceOf),
    "{ url: string }",
  ];
  const statements: Statements = [
    serversOf(plan.environments, imports),
    {
      kind: StructureKind.TypeAlias,
      leadingTrivia: documented([
        "A server by name, with values for its variables, or any other base URL.",
        describeAll(plan.environments),
      ]),
      name: "Environment",
      isExported: true,
      type: printUnion("export type Environment =", choices),
    },
  ];
  return [printModule({ path: "src/environments.ts", imports, statements })];
};

/** What its description says of it beyond its name: nothing if that is `Production` or `production server`. */
export function purposeOf({ name, description = "" }: EnvironmentPlan): string {
  const said = camelCase(
    description.replace(/\b(?:server|environment)\b/gi, ""),
  );
  return said === name ? "" : description;
}

/** A list of what the servers are for; `undefined` where that is not said. */
function describeAll(all: readonly EnvironmentPlan[]): string | undefined {
  const lines = all.flatMap((environment) => {
    const { name, allowInsecure } = environment;
    const text = shortenText(openingText(purposeOf(environment)), 120);
    const warning = allowInsecure
      ? "Not encrypted: secrets travel in the clear."
      : "";
    const words = [text, warning].filter((part) => part !== "").join(" ");
    return words === "" ? [] : [`- \`${name}\`: ${words}`];
  });
  return lines.length > 0 ? lines.join("\n") : undefined;
}

/** The constant, as text: how its type is broken decides where its value begins. */
function serversOf(
  servers: readonly EnvironmentPlan[],
  imports: Imports,
): string {
  const docs = printDocs([
    "Where the API is, by the names of its environments.",
  ]);
  const template = imports.type(
    "EnvironmentTemplate",
    "./runtime/environment.js",
  );
  const keys = servers.map(({ name }) => stringLiteral(name));
  const start = `export const environments: ${typeOf(keys, template)} =`;
  const column = widthOf(start.slice(start.lastIndexOf("\n") + 1));
  const below = servers.length > 0 && column + " {".length > WIDTH;
  const literal = layout(
    Object.fromEntries(servers.map((server) => specOf(server, imports))),
    TYPESCRIPT_NOTATION,
    {
      indent: below ? 2 : 0,
      column: 0,
      after: 0,
      expanded: servers.length > 0,
    },
  );
  return `${docs}${start}${below ? "\n  " : " "}${literal};`;
}

/** Broken from the outside in, as far as its width asks for. */
function typeOf(keys: readonly string[], template: string): string {
  const union = keys.join(" | ") || "never";
  const line = `Readonly<Record<${union}, ${template}>>`;
  if (widthOf(`export const environments: ${line} =`) <= WIDTH) return line;
  const inner = `  Record<${union}, ${template}>`;
  if (widthOf(inner) <= WIDTH) return `Readonly<\n${inner}\n>`;
  const wide = keys.length > 1 && widthOf(`    ${union},`) > WIDTH;
  const lines = wide ? keys.map((key) => `    | ${key}`) : [`    ${union}`];
  return `Readonly<\n  Record<\n${lines.join("\n")},\n    ${template}\n  >\n>`;
}

function specOf(
  { name, url, variables, allowInsecure }: EnvironmentPlan,
  imports: Imports,
) {
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
      ...(entries.length > 0 && {
        variables: Object.fromEntries(entries),
        fill: new Code(
          imports.value("fillVariables", "./runtime/environment-variables.js"),
        ),
      }),
      allowInsecure,
    },
  ] as const;
}

/** A member of the union; with lines of its own where it is too wide, and so again for each of its variables. */
function choiceOf({ name, variables }: EnvironmentPlan): string {
  const members = [
    { key: "name", docs: "", types: [stringLiteral(name)] },
    ...variables.map(({ key, enum: values, description }) => ({
      key: `${propertyKey(key)}?`,
      docs: printDocs([description], [], "    "),
      types: values.length > 0 ? values.map(stringLiteral) : ["string"],
    })),
  ];
  const flat = members.map(({ key, types }) => `${key}: ${types.join(" | ")}`);
  const line = `{ ${flat.join("; ")} }`;
  const plain = members.every(({ docs }) => docs === "");
  if (plain && widthOf(`  | ${line}`) <= WIDTH) return line;
  const lines = members.map(({ key, types, docs }, index) => {
    return types.length === 1 || widthOf(`      ${flat[index]};`) <= WIDTH
      ? `${docs}    ${flat[index]};\n`
      : `${docs}    ${key}:${types.map((type) => `\n      | ${type}`).join("")};\n`;
  });
  return `{\n${lines.join("")}  }`;
}
