import type { XmlShape } from "./runtime/xml/shape.js";

export const OriginXml: XmlShape = {
  members: { city: {}, since: { node: "attribute" } },
};
