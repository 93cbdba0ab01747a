import type { Schema } from "../ir/index.js";
import { choicesOf } from "../plan/body.js";
import type { BodyPlan } from "../plan/plan.js";
import type { Member, Type } from "./type.js";

const DOCS = [
  "An async iterable is sent item by item, as they come: such a call is never",
  "retried.",
];

/** Lets a caller give the items of a body one after another, where each is a line or a part of it. */
export function acceptItems(
  type: Type,
  body: BodyPlan | undefined,
  translate: (schema: Schema) => Type,
): Type {
  const found = (body ? choicesOf(body) : []).find(
    ({ items }) => items !== undefined,
  );
  if (!found?.items || type.kind !== "object") return type;
  const each: Type = { kind: "iterable", item: translate(found.items) };
  return {
    ...type,
    members: type.members.map((member) =>
      member.name === "body" ? addTo(member, each) : member,
    ),
  };
}

function addTo(member: Member, each: Type): Member {
  const { type, docs } = member;
  const types = type.kind === "union" ? type.types : [type];
  return {
    ...member,
    type: { kind: "union", types: [...types, each] },
    docs: docs.length > 0 ? [...docs, "", ...DOCS] : DOCS,
  };
}
