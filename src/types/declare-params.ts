import { choicesOf } from "../plan/body.js";
import { carriesBytes } from "../plan/bytes.js";
import type { BodyPlan, OperationPlan } from "../plan/plan.js";
import { BODY_BYTES, PART_BYTES, PART_BYTES_OR_TEXT } from "./bytes.js";
import type { Declaration } from "./declarations.js";
import type { DeclaredModels } from "./declare-models.js";
import { aliasDoc, interfaceDoc } from "./print/declaration-doc.js";
import type { Doc } from "./print/layout.js";
import { printDoc } from "./print/print.js";
import type { Translator, Use } from "./translator.js";
import { keyOf } from "./type-key.js";
import type { Member, ObjectType, Reference, Type } from "./type.js";
import { usesOf } from "./uses.js";

/** The params interface of an operation, by its id; nothing where it takes none. */
export function declareParams(
  operation: OperationPlan,
  translator: Translator,
  models: DeclaredModels,
): [string, Declaration][] {
  const { id, params, body } = operation;
  if (!params) return [];
  const type = translator.translate(params.schema, {
    side: "request",
    ...bytesOf(body),
  });
  const name = params.typeName;
  const docs = [`Parameters of {@link ${operation.constName}}.`];
  if (type.kind !== "object")
    return [[id, declaration(name, aliasDoc(name, docs, type), [type])]];
  const base = findBase(type, body, { translator, models });
  const inherits = base && models.membersOf(base.name);
  const own = inherits
    ? {
        ...type,
        members: type.members.filter((member) => !inherits.has(member.name)),
      }
    : type;
  const bases = base ? [base.name] : [];
  const doc = interfaceDoc({ name, docs, bases, body: own });
  return [[id, declaration(name, doc, [own, ...(base ? [base] : [])])]];
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

/** The model whose properties a flat body spreads among the parameters, where nothing of them is different there. */
function findBase(
  { members, index }: ObjectType,
  body: BodyPlan | undefined,
  { translator, models }: { translator: Translator; models: DeclaredModels },
): Reference | undefined {
  const { schema } = body?.content ?? {};
  if (body?.shape !== "flat" || !schema || index) return undefined;
  const model = translator.translate(schema, { side: "request" });
  if (model.kind !== "reference") return undefined;
  const inherited = [...(models.membersOf(model.name)?.values() ?? [])];
  const own = new Map(members.map((member) => [member.name, member]));
  const isSpread = inherited.every((member) =>
    isSameMember(member, own.get(member.name)),
  );
  return inherited.length > 0 && isSpread ? model : undefined;
}

const isSameMember = (one: Member, other: Member | undefined): boolean =>
  other !== undefined &&
  one.optional === other.optional &&
  keyOf(one.type) === keyOf(other.type) &&
  one.docs.join("\n") === other.docs.join("\n");

/** What a string of bytes is given as, in any of the media types that a caller can choose. */
function bytesOf(body: BodyPlan | undefined): Pick<Use, "bytes" | "bytesBody"> {
  const choices = body ? choicesOf(body) : [];
  const codecs = choices.map(({ codec }) => codec);
  if (!codecs.includes("multipart"))
    return codecs.includes("binary") ? { bytes: BODY_BYTES } : {};
  const bytes = choices.every(carriesBytes) ? PART_BYTES : PART_BYTES_OR_TEXT;
  return { bytes, bytesBody: BODY_BYTES };
}
