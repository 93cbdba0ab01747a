import { markdownCode } from "../../src/escape/markdown.js";
import { propertyKey, stringLiteral } from "../../src/escape/literal.js";
import type { OptionPlan } from "../../src/plan/internal/options.js";
import type { Plan } from "../../src/plan/plan.js";
import { describePlaces } from "../client/options.js";
import type { Printable } from "../layout.js";
import { sampleOptions } from "../tests/options.js";
import { summarise } from "./prose.js";

/** Options that fill parameters, as the README lists them. */
export const describeOptions = ({ options = [] }: Plan) =>
  options.map((option) => ({
    name: option.name,
    facts: factsOf(option),
    text: summarise(option.help ?? option.label, 200).replace(/[.\s]+$/, ""),
    places: describePlaces(option, markdownCode),
  }));

/** How variables of an environment are given; empty where none has any. */
export function describeChoice({ environments }: Plan): string {
  const found = environments.find(({ variables }) => variables.length > 0);
  const [variable] = found?.variables ?? [];
  if (!found || !variable) return "";
  const value = variable.enum.at(-1) ?? variable.default;
  // a default that only says its name is the caller's to fill in
  const shown = /^([{<[].*[}>\]])?$/.test(value) ? "…" : value;
  const members = [
    `name: ${stringLiteral(found.name)}`,
    `${propertyKey(variable.key)}: ${stringLiteral(shown)}`,
  ];
  return markdownCode(`{ ${members.join(", ")} }`);
}

const factsOf = ({ required, secret }: OptionPlan): string =>
  [...(required ? ["required"] : []), ...(secret ? ["a secret"] : [])].join(
    ", ",
  );

/** Those without which there is no connection, in a sample: free text is left to the reader. */
export function requiredOptions(
  plan: Plan,
): Readonly<Record<string, Printable>> {
  const values = sampleOptions(plan);
  const required = (plan.options ?? []).filter((option) => option.required);
  return Object.fromEntries(
    required.map(({ name, schema }) => {
      const isText = schema.type?.includes("string") && !schema.enum;
      const value = isText ? undefined : values[name];
      return [name, (value ?? "…") as Printable];
    }),
  );
}
