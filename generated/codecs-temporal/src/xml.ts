import type { XmlShape } from "./runtime/xml/shape.js";

export const NoteXml: XmlShape = {
  members: { text: {}, at: {} },
};
