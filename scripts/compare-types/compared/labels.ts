import type { Compared } from "./compared.ts";

export const LABELS: Compared = {
  name: "Labels",
  look: "Known properties beside any others.",
  reader:
    "TypeScript makes the index signature allow what the known properties are, too; only here the docs say what the others are by the description. No object literal can be assigned to openapi-typescript's intersection.",
  questions: [
    {
      what: "accepts a size and other labels",
      accepts:
        'export const one: <Labels> = { owner: "Ada", size: 1, colour: "red" };',
    },
    {
      what: "refuses a size that is no number",
      rejects: 'export const one: <Labels> = { owner: "Ada", size: "L" };',
    },
    {
      what: "refuses another label that is `true`",
      rejects: 'export const one: <Labels> = { owner: "Ada", colour: true };',
    },
    {
      what: "knows that another label may be missing",
      rejects:
        "export const of = (one: <Labels>): string | number => one.colour;",
    },
    {
      what: "tells that other labels are text",
      hover: "declare const one: <Labels>; one.colour▸;",
      tells: ["Any other: `string`"],
    },
  ],
};
