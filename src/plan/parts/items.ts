import type { Api, Content, Schema } from "../../ir/index.js";
import { allPartsOf, isNothing } from "../codecs/parts.js";

/**
 * What each part may be that a caller gives one after another: of a body whose items are described one by one, or of a list
 * that has as many as it likes, and of which the encoding says how each is written (OpenAPI 3.2 §4.14.5).
 */
export function findPartItems(
  { schema, itemSchema, itemEncoding }: Content,
  { schemas }: Pick<Api, "schemas">,
): Schema | undefined {
  if (itemSchema) return itemSchema;
  if (!itemEncoding || !schema) return undefined;
  const all = allPartsOf(schema, schemas);
  if (!all.some(({ type }) => type?.join() === "array")) return undefined;
  const items = all.find((one) => one.items)?.items ?? {};
  if (isNothing(items)) return undefined;
  const { prefixItems = [] } = all.find((one) => one.prefixItems) ?? {};
  return prefixItems.length > 0 ? { anyOf: [...prefixItems, items] } : items;
}
