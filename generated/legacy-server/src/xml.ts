import type { XmlShape } from "./runtime/xml/shape.js";

export const BoxXml: XmlShape = {
  members: { weight: { type: "number" } },
};

export const FaultXml: XmlShape = {
  members: { code: { type: "number" }, message: {} },
};

export const ShelfXml: XmlShape = {
  members: {
    labels: { items: { name: "string" }, wrapped: true },
    counts: { items: { name: "int32", type: "number" }, wrapped: true },
    boxes: { items: { name: "Box", is: () => BoxXml }, wrapped: true },
    notes: { items: { name: "note" } },
  },
};
