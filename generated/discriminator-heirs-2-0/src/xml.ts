import type { XmlShape } from "./runtime/xml/shape.js";

export const AnyJobXml: XmlShape = {
  members: {
    jobType: {},
    steps: { items: () => AnyJobXml },
    command: {},
    trials: { type: "number" },
    conf: { rest: {} },
  },
};
