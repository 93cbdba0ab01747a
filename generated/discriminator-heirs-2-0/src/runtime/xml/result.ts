import { convertBody, misread, type Reader } from "../responses/reader.js";
import { readText } from "../responses/text.js";
import { readXml } from "./read.js";
import type { XmlPart } from "./shape.js";

/** A result that is an XML document, read by its shape. */
/* @__NO_SIDE_EFFECTS__ */
export function xmlResult(shape: XmlPart): Reader {
  return {
    async read(response, reading) {
      const text = await readText(response, reading);
      if (text === "") return undefined;
      try {
        const toNumber = reading.conversion?.toNumber;
        const body = readXml(text, shape, toNumber);
        return convertBody(body, response, reading);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw misread("XML", response, reading);
      }
    },
  };
}
