import { choicesOf } from "../plan/body.js";
import { carriesBytes } from "../plan/bytes.js";
import type { BodyPlan, OperationPlan } from "../plan/plan.js";
import { BODY_BYTES, PART_BYTES, PART_BYTES_OR_TEXT } from "./bytes.js";
import type { Declaration } from "./declarations.js";
import { findCommonMembers } from "./common-params.js";
import type { DeclaredModels } from "./declare-models.js";
import { aliasDoc, interfaceDoc } from "./print/declaration-doc.js";
import type { Doc } from "./print/layout.js";
import { printDoc } from "./print/print.js";
import type { Translator, Use } from "./translator.js";
import { isSameMember } from "./same-member.js";
import type { Member, ObjectType, Reference, Type } from "./type.js";
import { acceptItems } from "./accept-items.js";
import { usesOf } from "./uses.js";

/** The params of operations, by their ids, and what they have in common. */
export interface DeclaredParams {
  readonly params: ReadonlyMap<string, Declaration>;
  readonly common?: Declaration;
}

/** The params interface of each operation that takes any. `common` is the name of what nearly all take. */
export function declareParams(
  operations: readonly OperationPlan[],
  models: DeclaredModels,
  { translator, common: name }: { translator: Translator; common?: string },
): DeclaredParams {
  const all = operations.flatMap(
    ({ constName, id, params, body }): Params[] => {
      if (!params) return [];
      const use = { side: "request", ...bytesOf(body) } as const;
      const whole = translator.translate(params.schema, use);
      const type = acceptItems(whole, body, (items) =>
        translator.translate(items, use),
      );
      const base = findBase(type, body, { translator, models });
      const docs = [`Parameters of {@link ${constName}}.`];
      return [{ id, name: params.typeName, docs, type, base }];
    },
  );
  const objects = all.flatMap(({ type }) =>
    type.kind === "object" ? [type] : [],
  );
  const members = name === undefined ? [] : findCommonMembers(objects);
  const shared: Base | undefined =
    name === undefined || members.length === 0
      ? undefined
      : { type: { kind: "reference", name }, members };
  const docs = ["What nearly all operations take."];
  const body = { kind: "object", members } as const;
  return {
    params: new Map(all.map((one) => [one.id, declareOne(one, shared)])),
    ...(name !== undefined &&
      shared && {
        common: declaration(
          name,
          interfaceDoc({ name, docs, bases: [], body }),
          [body],
        ),
      }),
  };
}

/** What params can extend. */
interface Base {
  readonly type: Reference;
  readonly members: readonly Member[];
}

interface Params {
  readonly id: string;
  readonly name: string;
  readonly docs: readonly string[];
  readonly type: Type;
  readonly base: Base | undefined;
}

function declareOne(
  { name, docs, type, base }: Params,
  shared: Base | undefined,
): Declaration {
  if (type.kind !== "object")
    return declaration(name, aliasDoc(name, docs, type), [type]);
  const bases = [base, shared].filter(
    (one) => one !== undefined && isSpread(one.members, type),
  ) as Base[];
  const inherited = new Set(
    bases.flatMap(({ members }) => members.map((member) => member.name)),
  );
  const own = {
    ...type,
    members: type.members.filter((member) => !inherited.has(member.name)),
  };
  const names = bases.map((one) => one.type.name);
  return declaration(
    name,
    interfaceDoc({ name, docs, bases: names, body: own }),
    [own, ...bases.map((one) => one.type)],
  );
}

/** Whether all of these are among the parameters, and nothing of them is different there. */
function isSpread(members: readonly Member[], type: ObjectType): boolean {
  const own = new Map(type.members.map((member) => [member.name, member]));
  return members.every((member) => isSameMember(member, own.get(member.name)));
}

const declaration = (
  name: string,
  doc: Doc,
  types: readonly Type[],
): Declaration => ({
  name,
  text: printDoc(doc),
  uses: usesOf({ kind: "union", types }),
});

/** The model whose properties a flat body spreads among the parameters. */
function findBase(
  type: Type,
  body: BodyPlan | undefined,
  { translator, models }: { translator: Translator; models: DeclaredModels },
): Base | undefined {
  const { schema } = body?.content ?? {};
  if (body?.shape !== "flat" || !schema) return undefined;
  if (type.kind !== "object" || type.index) return undefined;
  const model = translator.translate(schema, { side: "request" });
  if (model.kind !== "reference") return undefined;
  const members = [...(models.membersOf(model.name)?.values() ?? [])];
  return members.length > 0 ? { type: model, members } : undefined;
}

/** What a string of bytes is given as, in any of the media types that a caller can choose. */
function bytesOf(body: BodyPlan | undefined): Pick<Use, "bytes" | "bytesBody"> {
  const choices = body ? choicesOf(body) : [];
  const codecs = choices.map(({ codec }) => codec);
  if (!codecs.includes("multipart"))
    return codecs.includes("binary") ? { bytes: BODY_BYTES } : {};
  const bytes = choices.every(carriesBytes) ? PART_BYTES : PART_BYTES_OR_TEXT;
  return { bytes, bytesBody: BODY_BYTES };
}
