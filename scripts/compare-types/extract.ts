import ts from "typescript";

/** A schema's own lines of a description; none for what only a generator has. */
export function schemaText(name: string, description: string): string {
  const lines = description.split("\n");
  const start = lines.indexOf(`    ${name}:`);
  if (start < 0) return "";
  const length = lines
    .slice(start + 1)
    .findIndex((line) => /^ {4}\S/.test(line));
  const end = length < 0 ? lines.length : start + 1 + length;
  return lines
    .slice(start, end)
    .map((line) => line.slice(4))
    .join("\n")
    .trim();
}

/** The declarations that a file has for some schemas: their own, and those of their request side. */
export function declarationsOf(
  names: readonly string[],
  file: ts.SourceFile,
): string {
  const found = new Set(
    names.flatMap((name) =>
      ["", "Input", "Writable", "Model"].map((end) => `${name}${end}`),
    ),
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isPropertySignature(node);
    if (named && found.has(node.name.getText(file))) {
      if (!ts.isPropertySignature(node) || isSchema(node, file))
        texts.push(dedent(node.getFullText(file)));
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts.join("\n\n");
}

/** The text without the indentation that it has all over. */
function dedent(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim());
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join("\n");
}

/** Whether a property is a member of `components.schemas`. */
function isSchema(node: ts.PropertySignature, file: ts.SourceFile): boolean {
  const parent = node.parent.parent;
  return (
    ts.isPropertySignature(parent) && parent.name.getText(file) === "schemas"
  );
}
