import type { Api, Schema } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";
import { allPartsOf } from "./parts.js";

/**
 * What a call takes, as one object. A flat body's read-only properties are in it too: what was fetched can be sent back.
 * Without `body`, where that depends on the media type.
 */
export function paramsSchema(
  { params, body }: Pick<OperationPlan, "params" | "body">,
  { schemas }: Api,
): Schema | undefined {
  if (!params) return undefined;
  const flat =
    body?.shape === "flat"
      ? allPartsOf(body.content.schema ?? {}, schemas)
      : [];
  const properties = [
    ...flat.flatMap((part) => Object.entries(part.properties ?? {})),
    ...Object.entries(params.schema.properties ?? {}),
  ];
  return {
    type: ["object"],
    properties: Object.fromEntries(new Map(properties)),
  };
}
