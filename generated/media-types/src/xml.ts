import type { XmlShape } from "./runtime/xml/shape.js";

export const DeedXml: XmlShape = {
  name: "deed",
  members: { signedAt: {}, number: { type: "number" } },
};
