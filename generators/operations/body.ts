import type { Schema } from "../../src/ir/index.js";
import { choicesOf } from "../../src/plan/body.js";
import { isJsonSequence, isMultipartForm } from "../../src/plan/media-types.js";
import { listPartBodies } from "../../src/plan/parts/bodies.js";
import type { BodyChoice, BodyPlan, Plan } from "../../src/plan/plan.js";
import { sentType } from "../../src/plan/sent-type.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";
import { printRoot, useShape } from "../xml/use.js";
import { framingData } from "./framing.js";
import { encodingData, fieldData } from "./fields.js";
import { withMediaTypes, withTransferEncodings } from "./parts.js";

/** How the body of an operation is written, for each media type that a caller can choose. */
export function bodyData(body: BodyPlan, context: Context): Printable {
  const common = {
    flat: body.shape === "flat" || undefined,
    required: body.body.required || undefined,
  };
  const choices = choicesOf(body).map((choice) =>
    choiceData(choice, common, context),
  );
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return only;
  return call("bodies/either", "either", choices, context.imports);
}

export interface Context {
  readonly plan: Plan;
  readonly imports: Imports;
}

interface Common {
  readonly flat: true | undefined;
  readonly required: true | undefined;
}

function choiceData(
  { codec, content, framing, items }: BodyChoice,
  common: Common,
  context: Context,
): Printable {
  const { plan, imports } = context;
  const { schema = {} } = content;
  const contentType = sentType({ codec, content });
  switch (codec) {
    case "json":
      return call(
        "bodies/json",
        "json",
        jsonData(contentType, common),
        imports,
      );
    case "form": {
      const encoding = encodingData(content.encoding, plan);
      return call("bodies/form", "form", { ...common, encoding }, imports);
    }
    case "multipart": {
      const data = multipartData({ codec, content }, common, context);
      if (items)
        return call(
          "streams/multipart-stream",
          "multipartStream",
          data,
          imports,
        );
      return call("bodies/multipart", "multipart", data, imports);
    }
    case "xml":
      return xmlData(schema, { contentType, ...common }, context);
    case "lines":
      if (framing)
        return call(
          "streams/events-body",
          "events",
          { contentType, ...framingData(framing), ...common },
          imports,
        );
      return call(
        "streams/lines",
        "lines",
        {
          contentType,
          sequence: isJsonSequence(contentType) ? true : undefined,
          ...common,
        },
        imports,
      );
    default:
      return call(
        "bodies/raw",
        "raw",
        { contentType, required: common.required },
        imports,
      );
  }
}

/** Bundlers drop the literal of an unused operation only if they know that the call in it does nothing else. */
const call = (
  file: string,
  name: string,
  data: Printable,
  imports: Imports,
) => {
  const text = `/* @__PURE__ */ ${imports.value(name, `../runtime/${file}.js`)}`;
  const isEmpty =
    !Array.isArray(data) &&
    Object.values(data as object).every((value) => value === undefined);
  return isEmpty ? new Code(`${text}()`) : new Code(text, data);
};

const jsonData = (contentType: string, common: Common): Printable => ({
  contentType: contentType === "application/json" ? undefined : contentType,
  ...common,
});

function multipartData(
  { content: described }: BodyChoice,
  common: Partial<Common>,
  context: Context,
): Printable {
  const { plan } = context;
  const content = withTransferEncodings(described, plan.api);
  const { mediaType, prefixEncoding = [], itemEncoding } = content;
  const encoding = withMediaTypes(content, plan.api);
  const bodies = listPartBodies({ ...content, encoding }, plan.api);
  const nest = (part: BodyChoice | undefined) =>
    part && partData(part, context);
  const named = [...bodies.named].map(
    ([name, part]) => [name, partData(part, context)] as const,
  );
  const prefix = prefixEncoding.map(
    (one, at) => fieldData(one, plan, nest(bodies.prefix[at])) ?? {},
  );
  const item = nest(bodies.item);
  return {
    contentType: isMultipartForm(mediaType)
      ? undefined
      : sentType({ codec: "multipart", content }),
    ...common,
    encoding: encodingData(encoding, plan, new Map(named)),
    prefix: prefix.length > 0 ? prefix : undefined,
    item: itemEncoding && fieldData(itemEncoding, plan, item),
  };
}

/** How the content of a part is written, where that is neither text, bytes nor JSON. */
function partData(part: BodyChoice, context: Context): Printable {
  const { mediaType: contentType, schema = {} } = part.content;
  if (part.codec === "xml") return xmlData(schema, { contentType }, context);
  const data = multipartData(part, {}, context);
  return call("bodies/multipart", "multipart", data, context.imports);
}

function xmlData(
  schema: Schema,
  common: Partial<Common> & { readonly contentType: string },
  { plan, imports }: Context,
): Printable {
  const root = printRoot(schema, plan);
  const shape = useShape(schema, plan, imports);
  return call("xml/body", "xml", { ...common, root, shape }, imports);
}
