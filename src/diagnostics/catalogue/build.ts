import { entry } from "../entry.js";

export const build = {
  GC_TAG_PARENT: entry({
    severity: "warning",
    message: ({ name, parent }: { name: string; parent: string }) =>
      `the tag "${name}" cannot be below "${parent}"`,
    cause:
      "The parent of a tag is another tag of the description, and tags are not above themselves (OpenAPI 3.2, Tag Object). This parent is left out.",
    fix: "Declare the parent in `tags`, or correct its name.",
  }),
};
