import type { AnyOperation } from "../operation.js";
import { readXml } from "./read.js";
import { ANY, type XmlPart } from "./shape.js";

/**
 * Reads the bodies of errors that are XML documents, by the shapes of their
 * status: `404`, `4XX` or `default`. What is no XML is left to the caller.
 */
/* @__NO_SIDE_EFFECTS__ */
export function xmlErrors(
  shapes: Readonly<Record<string, XmlPart>>,
): NonNullable<AnyOperation["errorBody"]> {
  return (text, { status, headers }, toNumber) => {
    const type = headers.get("content-type") ?? "";
    if (!/^[^;]*[/+]xml\s*(;|$)/i.test(type)) return undefined;
    const key = [`${status}`, `${Math.floor(status / 100)}XX`, "default"].find(
      (one) => Object.hasOwn(shapes, one),
    );
    try {
      const shape = (key !== undefined && shapes[key]) || ANY;
      return readXml(text, shape, toNumber);
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  };
}
