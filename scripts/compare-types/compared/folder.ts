import type { Compared } from "./compared.ts";
import { NAMES_A_PARENT } from "./all.ts";

export const FOLDER: Compared = {
  name: "Folder",
  look: "A type that contains itself.",
  reader:
    "Equal to hey-api's: an interface here, a type there, `Folder[]` here, `Array<Folder>` there. There is nothing in this schema that one could say and the other not.",
  questions: [
    {
      what: "accepts folders in folders",
      accepts:
        'export const one: <Folder> = { name: "a", folders: [{ name: "b", folders: [] }] };',
    },
    {
      what: "refuses what is no folder, however deep",
      rejects:
        'export const one: <Folder> = { name: "a", folders: [{ name: "b", folders: [{ name: 1, folders: [] }] }] };',
    },
    {
      what: "shows a parent as a `Folder`, not as its members",
      hover: "declare const one: <Folder>; const { parent▸ } = one;",
      shows: NAMES_A_PARENT,
    },
  ],
};
