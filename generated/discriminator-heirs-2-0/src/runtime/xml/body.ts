import type { Body } from "../bodies/body.js";
import { checkType } from "../bodies/content-type.js";
import { makeBody } from "../bodies/write-body.js";
import type { XmlPart } from "./shape.js";
import { writeXml } from "./write.js";

export interface XmlOptions {
  readonly contentType: string;
  readonly flat?: boolean;
  readonly required?: boolean;
  /** Name of the root element, where the shape has none. */
  readonly root?: string;
  readonly shape: XmlPart;
}

/** A body that is an XML document, written by its shape. */
/* @__NO_SIDE_EFFECTS__ */
export function xml({ root, shape, ...body }: XmlOptions): Body {
  return makeBody({
    ...body,
    encode(value, options) {
      checkType(body.contentType, options);
      const isRange = body.contentType.includes("*");
      const contentType = (isRange && options?.contentType) || body.contentType;
      return { payload: writeXml(value, shape, root), contentType };
    },
  });
}
