import type { OperationPlan } from "../../src/plan/plan.js";
import { placesOf, type PagingPlan } from "../../src/plan/paging/paging.js";
import type { Declarations } from "../../src/types/declarations.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";
import { responseType } from "./response-type.js";

/** The runtime's strategies: the file of each. */
const FILES: Readonly<Record<PagingPlan["kind"], string>> = {
  cursor: "cursor",
  offset: "count",
  pageNumber: "count",
  nextUrl: "next-url",
  linkHeader: "next-url",
};

/** The member of the literal that says how pages are told apart. */
export function pagingData(
  { paging }: OperationPlan,
  imports: Imports,
): Printable | undefined {
  if (!paging) return undefined;
  const { kind } = paging;
  const maker = imports.value(kind, `../runtime/paging/${FILES[kind]}.js`);
  return new Code(`/* @__PURE__ */ ${maker}`, placesOf(paging));
}

/** The type of one item. */
export function itemType(
  { item }: PagingPlan,
  declarations: Declarations,
  imports: Imports,
): string {
  return responseType(item, declarations, imports);
}
