import type { OptionPlan } from "../../src/plan/internal/options.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { findSchemaWriter } from "../catalogue/json-schema.js";
import type { Json } from "../mocks/src/schema.js";
import type { Printable } from "../layout.js";
import { isTransportHeader, sampleParameter } from "./sample-parameter.js";

/** A value for each option of the connection, as the tests connect with it. */
export function sampleOptions(plan: Plan): Readonly<Record<string, Json>> {
  const own = samples.get(plan) ?? makeSamples(plan);
  samples.set(plan, own);
  return own;
}

const samples = new WeakMap<Plan, Readonly<Record<string, Json>>>();

const makeSamples = (plan: Plan) =>
  Object.fromEntries(
    (plan.options ?? []).flatMap((option) => {
      const value = sampleOption(option, plan);
      return value === undefined ? [] : [[option.name, value] as const];
    }),
  );

/** A value that arrives as the first of its parameters. */
function sampleOption(option: OptionPlan, plan: Plan): Json | undefined {
  const all = plan.groups.flatMap(({ operations }) => operations);
  for (const { internal = [], action } of all) {
    const own = internal.find((one) => one.option === option.name);
    const parameter = own && action.parameters[own.index];
    if (!parameter) continue;
    const { write, defs } = findSchemaWriter(plan);
    return sampleParameter({
      plan: { ...own, key: option.name, in: parameter.in },
      parameter: { ...parameter, required: true },
      schema: write(option.schema),
      definitions: defs,
    })?.value;
  }
  return undefined;
}

/** What must arrive of what the connection fills; `undefined` where it fills nothing. */
export function expectInternal(
  { internal = [], action: { parameters } }: OperationPlan,
  plan: Plan,
): Printable | undefined {
  if (internal.length === 0) return undefined;
  const values = sampleOptions(plan);
  return Object.fromEntries(
    internal.flatMap(
      ({ name, index, option, value }): [string, Printable][] => {
        const place = parameters[index]?.in ?? "header";
        if (isTransportHeader({ key: name, name, in: place, index })) return [];
        const sent = option === undefined ? value : values[option];
        return sent === undefined ? [] : [[name, sent as Printable]];
      },
    ),
  );
}
