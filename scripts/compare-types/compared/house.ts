import type { Compared } from "./compared.ts";

export const HOUSE: Compared = {
  name: "House",
  look: "Inheritance, with one inherited property made required.",
  reader: "`House` is an interface here, and says what it extends.",
  questions: [
    {
      what: "accepts a house where a building is asked for",
      accepts: "declare const one: <House>; export const of: <Building> = one;",
    },
    {
      what: "refuses a house without floors",
      rejects: 'export const one: <House> = { street: "Main" };',
    },
    {
      what: "knows that a house has floors",
      accepts: "export const of = (one: <House>): number => one.floors;",
    },
    {
      what: "tells the unit of the garden",
      hover: "declare const one: <House>; one.garden▸;",
      tells: ["In square metres."],
    },
  ],
};
