import { splitKind, wireKind } from "../../src/plan/header-scalars.js";
import type { HeaderKind } from "../../src/plan/header-plan.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { pureCall } from "../code/pure-call.js";
import { headerCodecData } from "../codecs/operation.js";
import type { Printable } from "../layout.js";

/** `headers: readHeaders({…})`: how the documented headers are read, and where they differ from what travels converted. */
export function headersData(
  operation: OperationPlan,
  plan: Plan,
  imports: Imports,
): Printable | undefined {
  const { headers } = operation.result;
  if (headers.length === 0) return undefined;
  const kinds = Object.fromEntries(
    headers.map(({ name, kind }) => [name, kindData(kind, imports)]),
  );
  const own = headerCodecData(operation, plan, imports);
  if (!own)
    return pureCall("readHeaders", "responses/read-headers", imports, kinds);
  const { codecs, exact } = own;
  const [name, file] = exact
    ? ["exactHeaders", "codec/exact-headers"]
    : ["convertHeaders", "codec/headers"];
  return pureCall(name, file, imports, { kinds, codecs });
}

/** How a header is read. */
export function kindData(kind: HeaderKind, imports: Imports): Printable {
  if (kind === "json") return kind;
  if (typeof kind === "string") {
    const { scalar, isList } = splitKind(kind);
    return `${wireKind(scalar)}${isList ? "[]" : ""}`;
  }
  if ("items" in kind) {
    const items = wireKind(kind.items);
    const { separator } = kind;
    return pureCall("headerList", "responses/header-list", imports, {
      ...(items !== "string" && { items }),
      separator,
    });
  }
  const { explode, members } = kind;
  const others = wireKind(kind.others);
  const own = members.map((one) => [one.name, wireKind(one.kind)] as const);
  return pureCall("headerObject", "responses/header-object", imports, {
    ...(own.length > 0 && { members: Object.fromEntries(own) }),
    ...(others !== "string" && { others }),
    ...(explode && { explode }),
  });
}
