import type { PropertySignatureStructure, OptionalKind } from "ts-morph";
import { propertyKey, scalarLiteral } from "../../src/escape/literal.js";
import type { Api, Schema } from "../../src/ir/index.js";
import type { OptionPlan } from "../../src/plan/internal/options.js";
import { resolve } from "../../src/plan/internal/internal.js";
import type { Plan } from "../../src/plan/plan.js";
import { printDocs } from "../code/docs.js";
import type { Imports } from "../code/imports.js";

/** The connection cannot be made without options. */
export const needsOptions = ({ environments, options = [] }: Plan): boolean =>
  environments.length === 0 || options.some(({ required }) => required);

/** The options that fill parameters, as members of `ClientOptions`. */
export function optionMembers(
  { options = [], api }: Plan,
  imports: Imports,
): OptionalKind<PropertySignatureStructure>[] {
  return options.map((option) => {
    const value = imports.type(
      "OptionValue",
      "./runtime/parameters/from-connection.js",
    );
    const type = typeOf(option.schema, api);
    return {
      name: propertyKey(option.name),
      type: type === "string" ? value : `${value}<${type}>`,
      hasQuestionToken: !option.required,
      leadingTrivia: printDocs([option.help ?? option.label, sentence(option)]),
    };
  });
}

function sentence(option: OptionPlan): string {
  const places = describePlaces(option, (name) => `\`${name}\``);
  const secretly = option.secret
    ? "A secret, which travels over https only. "
    : "";
  return `${secretly}Sent as ${places}.`;
}

/** What becomes of it, in the API's terms: `the header X-Organization-ID`. */
export function describePlaces(
  { parameters }: OptionPlan,
  print: (name: string) => string,
): string {
  const places = parameters
    .slice(0, 3)
    .map(({ name, in: place }) => `the ${WORDS[place]} ${print(name)}`);
  return `${places.join(", ")}${parameters.length > 3 ? " and others" : ""}`;
}

const WORDS = {
  path: "path parameter",
  query: "query parameter",
  querystring: "query",
  header: "header",
  cookie: "cookie",
};

/** What travels as a parameter: scalars, and lists of them. */
function typeOf(schema: Schema, api: Api): string {
  const {
    type,
    enum: values,
    const: only,
    items,
    anyOf,
  } = resolve(schema, api);
  const listed = values ?? (only === undefined ? undefined : [only]);
  if (listed?.every((value) => typeof value !== "object" || value === null))
    return listed
      .filter((value) => value !== null)
      .map((value) => scalarLiteral(value as string))
      .join(" | ");
  if (anyOf)
    return [...new Set(anyOf.map((one) => typeOf(one, api)))].join(" | ");
  const types = (type ?? []).filter((one) => one !== "null");
  if (types.length === 0) return "unknown";
  const names = types.map((one) => {
    if (one !== "array") return SCALARS.get(one) ?? "object";
    const item = typeOf(items ?? {}, api);
    return `readonly ${item.includes(" ") ? `(${item})` : item}[]`;
  });
  return [...new Set(names)].join(" | ");
}

const SCALARS: ReadonlyMap<string, string> = new Map([
  ["string", "string"],
  ["integer", "number"],
  ["number", "number"],
  ["boolean", "boolean"],
]);
