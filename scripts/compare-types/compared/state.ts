import type { Compared } from "./compared.ts";

const HANDLED =
  'case "draft": return "a"; case "signed": return "b"; case "ended": return "c";';

export const STATE: Compared = {
  name: "State",
  look: "An enum that responses hold: the API may add a value tomorrow, and code that reads it must still compile. Such a value is `archived` in the questions.",
  reader:
    "A choice, and not a victory: an open enum makes code handle what is not known yet, and lets a typo pass; a closed one the other way round. Where a program is right for longer is what decided here. With `unlisted: Unrecognized` it is a string that no literal in code is: what is not listed has to be handled, and a typo is found all the same. With `enums: closed` this type is the same as those of the others.",
  questions: [
    {
      what: "completes the three values",
      complete: 'export const one: <State> = "▸";',
      offers: ["draft", "signed", "ended"],
    },
    {
      what: "completes them in a comparison",
      complete: 'declare const one: <State>; one === "▸";',
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
      what: "says of what is left that it is a string",
      accepts: `export const length = (state: <State>) => { switch (state) { ${HANDLED} } const left: string = state; return left.length + state.length; };`,
    },
    {
      what: "accepts a comparison with such a value, in so many words",
      accepts:
        'export const isArchived = (state: <State>) => state === "archived";',
    },
    {
      what: "accepts one that is said to be meant",
      accepts:
        'export const isArchived = (state: <State>) => state === ("archived" as <State>);',
    },
    {
      what: "accepts a `case` for it that is said to be meant",
      accepts: `export const label = (state: <State>) => { switch (state) { ${HANDLED} case "archived" as <State>: return "d"; default: return "e"; } };`,
    },
    {
      what: "accepts a request with such a value, where it is said to be meant",
      accepts:
        'export const sent: { state: <State> } = { state: "archived" as <State> };',
    },
    {
      what: "accepts a table of labels, one for each of the three",
      accepts:
        'export const labels: Record<<State>, string> = { draft: "a", signed: "b", ended: "c" }; export const label = (state: <State>) => labels[state];',
    },
    {
      what: "refuses a comparison with a typo",
      rejects: 'declare const one: <State>; one === "sigend";',
    },
    {
      what: "refuses a `case` with a typo",
      rejects:
        'declare const one: <State>; switch (one) { case "sigend": break; }',
    },
    {
      what: "refuses a typo in a request",
      rejects: 'export const sent: { state: <State> } = { state: "sigend" };',
    },
    {
      what: "refuses a table of labels that forgets one of the three",
      rejects:
        'export const labels: Record<<State>, string> = { draft: "a", signed: "b" };',
    },
  ],
};
