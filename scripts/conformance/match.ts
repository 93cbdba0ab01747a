/**
 * The texts that stand in the places of a path template, or nothing if the path is none of it. A value may hold slashes:
 * whether it may be sent like that is the connector's business.
 */
export function matchTemplate(
  template: string,
  path: string,
): ReadonlyMap<string, string> | undefined {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (!part.startsWith("{")) return escapePattern(part);
      names.push(part.slice(1, -1));
      return "(.*)";
    })
    .join("");
  const found = new RegExp(`^${pattern}$`).exec(path);
  if (!found) return undefined;
  return new Map(names.map((name, i) => [name, found[i + 1] ?? ""]));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
