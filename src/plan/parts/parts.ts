import type { Content, Schema } from "../../ir/index.js";
import type { HeaderPlan } from "../header-plan.js";

/** What is said of the parts of a body, or of a part that has some. */
export type WithParts = Pick<
  Content,
  "schema" | "itemSchema" | "encoding" | "prefixEncoding" | "itemEncoding"
>;

/** What a multipart response is made of: parts with names, or parts in an order. */
export type PartsPlan = NamedParts | ListedParts;

export interface NamedParts {
  readonly by: "name";
  readonly parts: readonly NamedPart[];
  /** Of all other names; absent where nothing is said of them. */
  readonly others?: PartPlan;
}

export interface NamedPart extends PartPlan {
  readonly name: string;
  readonly required: boolean;
  /** The items of a list are parts of the same name. */
  readonly list: boolean;
}

export interface ListedParts {
  readonly by: "place";
  /** Why the schema says nothing of them, where it should. */
  readonly gap?: string;
  readonly prefix: readonly PartPlan[];
  /** So many of the first ones are always there. */
  readonly required: number;
  /** Of those behind them; absent where there are none. */
  readonly item?: PartPlan;
}

export interface PartPlan {
  /** What its content is, by its media type; none where nothing is said, so that its own media type decides. */
  readonly forms: readonly PartForm[];
  readonly headers: readonly HeaderPlan[];
  /** `contentEncoding`, in lower case: callers get the text in it, as JSON Schema has it. */
  readonly encoding?: string;
  /** Why it is not what its schema says, where that is so. */
  readonly gap?: string;
}

export interface PartForm {
  readonly kind: "json" | "xml" | "text" | "binary" | "parts";
  readonly mediaType: string;
  /** What callers get; of bytes and parts nothing. */
  readonly schema?: Schema;
  /** With kind `text`, where that is no text for callers. */
  readonly scalar?: "number" | "boolean";
  /** With kind `parts`. */
  readonly parts?: PartsPlan;
}

/** A part that nothing is said of. */
export const ANY_PART: PartPlan = { forms: [], headers: [] };

/** Every part, but for those in other parts. */
export const listParts = (parts: PartsPlan): readonly PartPlan[] =>
  parts.by === "name"
    ? [...parts.parts, ...(parts.others ? [parts.others] : [])]
    : [...parts.prefix, ...(parts.item ? [parts.item] : [])];

/** All that parts can be, parts of parts included. */
export const listForms = (parts: PartsPlan): PartForm[] =>
  listParts(parts).flatMap(({ forms }) =>
    forms.flatMap((form) => [
      form,
      ...(form.parts ? listForms(form.parts) : []),
    ]),
  );
