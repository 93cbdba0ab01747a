import { schemaOf } from "../../ir/reach.js";
import type { Api, Parameter } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";

/** What APIs call the parameter that says how much a page holds. */
const PAGE_SIZE =
  /^(\$?(limit|top)|count|first|max[_-]?(items|results)|page\[(limit|size)\]|(items[_-]?|results[_-]?)?per[_-]?page|(page[_-]?)?(limit|size)|take)$/i;

/** The parameter of the page size at its least, by its key: the answer's content does not matter. */
export function planPageSize(
  { action, params }: OperationPlan,
  schemas: Api["schemas"],
): Readonly<Record<string, number>> {
  for (const { key, name, in: place, index } of params?.parameters ?? []) {
    const parameter = action.parameters[index];
    if (place !== "query" || !parameter || !PAGE_SIZE.test(name)) continue;
    const least = leastOf(parameter, schemas);
    if (least !== undefined) return Object.fromEntries([[key, least]]);
  }
  return {};
}

/** One, where it is allowed; else the least that surely is. */
function leastOf(
  { schema, mediaType }: Parameter,
  schemas: Api["schemas"],
): number | undefined {
  const { $ref } = schema;
  const {
    type = [],
    enum: values,
    const: only,
    minimum,
    maximum = Infinity,
    exclusiveMinimum = 0,
    multipleOf,
  } = $ref === undefined ? schema : (schemaOf(schemas, $ref) ?? {});
  const isNumber = type.includes("integer") || type.includes("number");
  if (!isNumber || mediaType !== undefined || only !== undefined) return;
  if (values) {
    const numbers = values.filter((value) => typeof value === "number");
    return numbers.length > 0 ? Math.min(...numbers) : undefined;
  }
  const above = Math.floor(exclusiveMinimum) + 1;
  const least = Math.max(1, Math.ceil(minimum ?? 1), above);
  const one = multipleOf === undefined ? least : ceilTo(least, multipleOf);
  return Number.isSafeInteger(one) && one <= maximum ? one : undefined;
}

const ceilTo = (value: number, step: number): number =>
  Math.ceil(value / step) * step;
