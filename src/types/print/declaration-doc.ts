import type { ObjectType, Type } from "../type.js";
import {
  group,
  hardline,
  indent,
  indentIfBreak,
  join,
  line,
  type Doc,
} from "./layout.js";
import { commentDocs, isHugged, memberDocs, typeDoc } from "./type-doc.js";

export interface InterfaceParts {
  readonly name: string;
  readonly docs: readonly string[];
  readonly bases: readonly string[];
  readonly body: ObjectType;
}

/** `export interface Dog extends Pet { … }` with its comment. */
export function interfaceDoc({ name, docs, bases, body }: InterfaceParts): Doc {
  const members = memberDocs(body).flatMap((member) => [hardline, member, ";"]);
  const block =
    members.length === 0 ? "{}" : ["{", indent(members), hardline, "}"];
  return [
    ...commentDocs(docs),
    "export interface ",
    headDoc(name, bases),
    " ",
    block,
  ];
}

function headDoc(name: string, bases: readonly string[]): Doc {
  if (bases.length === 0) return name;
  if (bases.length === 1) return [name, " extends ", bases[0] ?? ""];
  return group([
    name,
    indent([line, "extends", group(indent([line, join([",", line], bases)]))]),
  ]);
}

/** `export type Id = string | number;` with its comment. */
export function aliasDoc(
  name: string,
  docs: readonly string[],
  type: Type,
): Doc {
  return [
    ...commentDocs(docs),
    "export ",
    assignmentDoc(`type ${name}`, type),
    ";",
  ];
}

/** Prettier's layouts of an assignment: a union that does not hug goes to the next line as a whole, all else is fluid. */
function assignmentDoc(left: string, type: Type): Doc {
  const right = typeDoc(type, "alias");
  if (type.kind === "union" && !isHugged(type))
    return group([left, " =", group(indent([line, right]))]);
  const id = {};
  return group([
    left,
    " =",
    group(indent(line), { id }),
    indentIfBreak(right, id),
  ]);
}
