import type { Api, Schema, TypeName, Xml } from "../../ir/index.js";
import { collectParts, type Keep } from "./parts.js";
import { combine } from "./signature.js";

/** What a schema and all that it is made of say of a value, as far as XML has to know. */
export interface XmlFacts {
  readonly xml: Xml;
  readonly types: ReadonlySet<TypeName>;
  readonly properties: ReadonlyMap<string, Schema>;
  /** It is described as an object is, be it one without properties. */
  readonly hasMembers: boolean;
  readonly required: ReadonlySet<string>;
  /** What other properties are. */
  readonly rest?: Schema;
  readonly items?: Schema;
  /** What the first items are. */
  readonly first?: readonly Schema[];
}

/** Gathers what holds of a value; what alternatives have in common and describe otherwise is either. */
export function gatherFacts(
  schema: Schema,
  schemas: Api["schemas"],
  keep?: Keep,
): XmlFacts {
  const parts = collectParts(schema, schemas, keep);
  const { rest: rests, items: lists, first, properties, ...own } = parts;
  const rest = combine(rests, schemas);
  // behind a tuple there may be anything
  const items = combine(lists, schemas) ?? (first && {});
  return {
    ...own,
    properties: new Map(
      [...properties].map(([name, parts]) => [
        name,
        combine(parts, schemas) ?? {},
      ]),
    ),
    ...(rest && { rest }),
    ...(items && { items }),
    ...(first && { first }),
  };
}

/** Whether a value can be an object: what only has members is one. */
export const isObject = ({ types, hasMembers, rest }: XmlFacts): boolean =>
  types.has("object") ||
  (types.size === 0 && (hasMembers || rest !== undefined));
