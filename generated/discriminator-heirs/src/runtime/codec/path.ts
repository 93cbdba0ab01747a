/** A property that the description names, an index, or any other property. */
export type Step = string | number | undefined;

/** `$.items[2].createdAt`; a property that the description does not name is `*`. */
export function printPath(root: string, path: readonly Step[]): string {
  return root + path.map(printStep).join("");
}

function printStep(step: Step): string {
  if (step === undefined) return ".*";
  if (typeof step === "number") return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step)
    ? `.${step}`
    : `[${JSON.stringify(step)}]`;
}
