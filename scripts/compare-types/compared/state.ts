import type { Compared } from "./compared.ts";

export const STATE: Compared = {
  name: "State",
  look: "An enum that responses hold: the API may add a value tomorrow, and code that reads it must still compile.",
  reader:
    "A choice, and not a victory: an open enum makes code handle what is not known yet, and lets a typo in a comparison pass; a closed one the other way round. Where a program is right for longer is what decided here; with `enums: closed` this type is the same as those of the others.",
  questions: [
    {
      what: "completes the three values",
      complete: 'export const one: <State> = "▸";',
      offers: ["draft", "signed", "ended"],
    },
    {
      what: "accepts code for a value that is added later",
      accepts:
        'export const label = (state: <State>) => { switch (state) { case "draft": case "signed": case "ended": return state; default: return state.toUpperCase(); } };',
    },
    {
      what: "refuses code that forgets such a value",
      rejects:
        'export function label(state: <State>): number { switch (state) { case "draft": return 1; case "signed": return 2; case "ended": return 3; } }',
    },
    {
      what: "refuses a comparison with a typo",
      rejects: 'declare const one: <State>; one === "sigend";',
    },
  ],
};
