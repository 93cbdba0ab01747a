import { builtinModules } from "node:module";

const PART = /^[a-z0-9~-][a-z0-9._~-]*$/;

/** Why npm would not take this name, or `undefined` when it would (npm's rules for new packages). */
export function findNameProblem(name: string): string | undefined {
  if (name.length > 214) return "it is longer than 214 characters";
  const scoped = /^@([^/]*)\/(.*)$/s.exec(name);
  const parts = scoped ? scoped.slice(1) : [name];
  if (parts.includes("")) return "it is empty";
  if (name !== name.toLowerCase()) return "it has upper-case letters";
  if (!parts.every((part) => PART.test(part)))
    return "it has a character that npm does not allow there";
  if (scoped) return undefined;
  if (name === "node_modules" || name === "favicon.ico")
    return "it is reserved";
  return builtinModules.includes(name)
    ? "Node.js has a module of that name"
    : undefined;
}
