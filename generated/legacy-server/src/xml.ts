import { choose } from "./runtime/xml/choose.js";
import { mixed } from "./runtime/xml/mixed.js";
import type { XmlShape } from "./runtime/xml/shape.js";

export const BarrelXml: XmlShape = {
  members: { kind: { node: "attribute" }, size: { type: "number" } },
};

export const BoxXml: XmlShape = {
  members: { weight: { type: "number" } },
};

export const BundleXml: XmlShape = {
  members: { kind: { node: "attribute" }, size: {} },
};

export const ContentsXml: XmlShape = {
  members: {
    main: {
      members: { kind: { node: "attribute" }, size: { type: "number" } },
      choose: /* @__PURE__ */ choose({
        objects: [
          { when: { kind: ["barrel"] }, is: () => BarrelXml },
          { when: { kind: ["bundle"] }, is: () => BundleXml },
        ],
      }),
    },
    spare: {
      members: { kind: { node: "attribute" }, size: { type: "number" } },
      choose: /* @__PURE__ */ choose({
        list: { items: { name: "label" } },
        needs: ["kind", "size"],
      }),
    },
    level: { type: "number" },
    remark: {
      mixed,
      first: [
        { node: "text" },
        { name: "count", type: "number" },
        { node: "text" },
      ],
      items: { type: "any" },
      wrapped: true,
    },
    inside: () => ContentsXml,
  },
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
