import type { Plan } from "../../src/plan/plan.js";

/** The API's own types, which `index.ts` exports under their names. */
export const ownTypes = ({ models, groups }: Plan): ReadonlySet<string> =>
  new Set([
    ...models.map(({ name }) => name),
    ...groups.flatMap(({ operations }) =>
      operations.flatMap(({ params }) => params?.typeName ?? []),
    ),
  ]);
