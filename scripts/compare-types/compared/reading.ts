import type { Compared } from "./compared.ts";

export const READING: Compared = {
  name: "Reading",
  look: "A mix of alternatives, and a constant.",
  reader:
    "Equal to hey-api's but for `number[]`, which is `Array<number>` there. The description says nothing more that one of the three leaves out.",
  questions: [
    {
      what: "accepts each of the alternatives",
      accepts:
        'export const all: <Reading>[] = [{ value: 1 }, { value: "1" }, { value: [1] }];',
    },
    {
      what: "refuses a list of texts",
      rejects: 'export const one: <Reading> = { value: ["1"] };',
    },
    {
      what: "refuses another quality",
      rejects: 'export const one: <Reading> = { value: 1, quality: "bad" };',
    },
  ],
};
