import type { Compared } from "./compared.ts";

export const PLACE: Compared = {
  name: "Place",
  look: "A tuple.",
  reader:
    "As somebody would write it. What each item is, the others do not say.",
  questions: [
    {
      what: "accepts two numbers",
      accepts: "export const one: <Place> = [1, 2];",
    },
    {
      what: "refuses one",
      rejects: "export const one: <Place> = [1];",
    },
    {
      what: "refuses three",
      rejects: "export const one: <Place> = [1, 2, 3];",
    },
    {
      what: "tells which of them is the longitude",
      hover: "export type Here = <Place>▸;",
      tells: ["longitude"],
    },
  ],
};
