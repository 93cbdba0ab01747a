import { object, ref, string, type Case } from "./case.js";

export const sides: readonly Case[] = [
  {
    name: "read-only is left out of requests, write-only out of responses",
    schemas: {
      Pet: object(
        {
          id: { ...string, readOnly: true },
          secret: { ...string, writeOnly: true },
          key: ref("Key"),
          name: string,
        },
        { required: ["id", "secret", "name"] },
      ),
      Key: { ...string, readOnly: true },
    },
    inputs: { PetInput: "Pet" },
    want: `export interface Pet {
  readonly id: string;
  readonly key?: Key;
  name: string;
}

export interface PetInput {
  /** Write-only. */
  secret: string;
  name: string;
}

/** Read-only. */
export type Key = string;`,
  },
  {
    name: "a model refers to models of its own side",
    schemas: {
      Pet: object({ owner: ref("Owner") }),
      Owner: object({ id: { ...string, readOnly: true } }),
    },
    inputs: { PetInput: "Pet", OwnerInput: "Owner" },
    want: `export interface Pet {
  owner?: Owner;
}

export interface PetInput {
  owner?: OwnerInput;
}

export interface Owner {
  readonly id?: string;
}

export interface OwnerInput {}`,
  },
];
