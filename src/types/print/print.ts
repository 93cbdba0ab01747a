import type { Doc, Group } from "./layout.js";
import { widthOf } from "../../escape/width.js";

const WIDTH = 80;

interface Command {
  readonly doc: Doc;
  readonly indent: number;
  readonly broken: boolean;
}

/** Lays a document out in lines of 80 columns. */
export function printDoc(root: Doc): string {
  const commands: Command[] = [{ doc: root, indent: 0, broken: true }];
  const groups = new WeakMap<object, boolean>();
  const lines: string[] = [];
  let text = "";
  let column = 0;
  for (let command = commands.pop(); command; command = commands.pop()) {
    const { doc, indent, broken } = command;
    if (typeof doc === "string") {
      text += doc;
      column += widthOf(doc);
    } else if (!("kind" in doc)) {
      for (let index = doc.length - 1; index >= 0; index--)
        commands.push({ doc: doc[index]!, indent, broken });
    } else if (doc.kind === "indent") {
      const deeper = doc.of === undefined || groups.get(doc.of) === true;
      commands.push({
        doc: doc.doc,
        indent: deeper ? indent + 2 : indent,
        broken,
      });
    } else if (doc.kind === "ifBreak") {
      commands.push({ doc: broken ? doc.broken : doc.flat, indent, broken });
    } else if (doc.kind === "group") {
      const breaks =
        doc.broken || (broken && !fits(doc, commands, WIDTH - column));
      if (doc.id) groups.set(doc.id, breaks);
      commands.push({ doc: doc.doc, indent, broken: breaks });
    } else if (broken || doc.hard) {
      lines.push(text.endsWith(" ") ? text.trimEnd() : text);
      text = " ".repeat(indent);
      column = indent;
    } else if (!doc.soft) {
      text += " ";
      column += 1;
    }
  }
  return [...lines, text].join("\n");
}

/** Whether a group fits on the line when flat, with what follows it up to the next place where a line can end. */
function fits(group: Group, rest: readonly Command[], width: number): boolean {
  const open: { doc: Doc; broken: boolean }[] = [
    { doc: group.doc, broken: false },
  ];
  let left = width;
  let next = rest.length;
  while (left >= 0) {
    const command = open.pop() ?? rest[--next];
    if (!command) return true;
    const { doc, broken } = command;
    if (typeof doc === "string") left -= widthOf(doc);
    else if (!("kind" in doc))
      for (let index = doc.length - 1; index >= 0; index--)
        open.push({ doc: doc[index]!, broken });
    else if (doc.kind === "indent") open.push({ doc: doc.doc, broken });
    else if (doc.kind === "group")
      open.push({ doc: doc.doc, broken: broken || doc.broken });
    else if (doc.kind === "ifBreak")
      open.push({ doc: broken ? doc.broken : doc.flat, broken });
    else if (broken || doc.hard) return true;
    else if (!doc.soft) left -= 1;
  }
  return false;
}
