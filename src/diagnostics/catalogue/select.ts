import { entry } from "../entry.js";

export const select = {
  GC_SELECT_NO_MATCH: entry({
    severity: "warning",
    message: (p: { option: string; pattern: string; suggestion: string }) =>
      `${p.option} "${p.pattern}" matches no operation${p.suggestion && `; did you mean ${p.suggestion}?`}`,
    cause:
      "A pattern that matches nothing is most often misspelt, and the connector then has more or less in it than was meant.",
    fix: "Correct the pattern or remove it. Forms: `tag:Pets`, `path:/pets/**`, `method:GET`, `operation:listPets`, or a glob such as `GET /pets/**`.",
  }),
  GC_SELECT_EMPTY: entry({
    severity: "error",
    message: (p: { operations: number }) =>
      `the selection leaves none of the description's ${p.operations} operations`,
    cause: "A connector without operations can do nothing.",
    fix: "Widen --include or narrow --exclude; `*` matches within one path segment and `**` across them.",
  }),
};
