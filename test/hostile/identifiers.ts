import ts from "typescript";

/** Every identifier of a TypeScript file, as the parser reads it; comments and literals have none. */
export function readIdentifiers(path: string, text: string): Set<string> {
  const found = new Set<string>();
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node))
      found.add(node.text);
    ts.forEachChild(node, (child) => {
      open.push(child);
    });
  }
  return found;
}
