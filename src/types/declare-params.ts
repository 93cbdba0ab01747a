import { choicesOf } from "../plan/body.js";
import type { OperationPlan } from "../plan/plan.js";
import { BODY_BYTES, PART_BYTES } from "./bytes.js";
import type { Declaration } from "./declarations.js";
import { aliasDoc, interfaceDoc } from "./print/declaration-doc.js";
import { printDoc } from "./print/print.js";
import type { Translator } from "./translator.js";
import { usesOf } from "./uses.js";

/** The params interface of an operation, by its id; nothing where it takes none. */
export function declareParams(
  operation: OperationPlan,
  translator: Translator,
): [string, Declaration][] {
  const { id, params, body } = operation;
  if (!params) return [];
  const codecs = body ? choicesOf(body).map(({ codec }) => codec) : [];
  const bytes = codecs.includes("multipart")
    ? { bytes: PART_BYTES, bytesBody: BODY_BYTES }
    : codecs.includes("binary")
      ? { bytes: BODY_BYTES }
      : {};
  const type = translator.translate(params.schema, {
    side: "request",
    ...bytes,
  });
  const name = params.typeName;
  const docs = [`Parameters of {@link ${operation.constName}}.`];
  const doc =
    type.kind === "object"
      ? interfaceDoc({ name, docs, bases: [], body: type })
      : aliasDoc(name, docs, type);
  return [[id, { name, text: printDoc(doc), uses: usesOf(type) }]];
}
