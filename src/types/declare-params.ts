import { choicesOf } from "../plan/body.js";
import { carriesBytes } from "../plan/bytes.js";
import type { BodyPlan, OperationPlan } from "../plan/plan.js";
import { BODY_BYTES, PART_BYTES, PART_BYTES_OR_TEXT } from "./bytes.js";
import type { Declaration } from "./declarations.js";
import { aliasDoc, interfaceDoc } from "./print/declaration-doc.js";
import { printDoc } from "./print/print.js";
import type { Translator, Use } from "./translator.js";
import { usesOf } from "./uses.js";

/** The params interface of an operation, by its id; nothing where it takes none. */
export function declareParams(
  operation: OperationPlan,
  translator: Translator,
): [string, Declaration][] {
  const { id, params, body } = operation;
  if (!params) return [];
  const type = translator.translate(params.schema, {
    side: "request",
    ...bytesOf(body),
  });
  const name = params.typeName;
  const docs = [`Parameters of {@link ${operation.constName}}.`];
  const doc =
    type.kind === "object"
      ? interfaceDoc({ name, docs, bases: [], body: type })
      : aliasDoc(name, docs, type);
  return [[id, { name, text: printDoc(doc), uses: usesOf(type) }]];
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
