import type { Unrecognized } from "./runtime/unrecognized.js";

export type { Unrecognized };

/** A discriminator on what others extend. */
export type AnyPet = Cat | (Pet & { petType: Unrecognized });

export interface Cat extends Pet {
  petType: "cat";
  lives?: number;
}

export interface Circle {
  kind: string;
  radius: number;
}

export type CreateShapeBadRequestError = string | Circle;

export interface Drawing {
  shapes?: Shape[];
  pet?: AnyPet;
  cat?: Cat;
  size?: number | string;
  parent?: Drawing | null;
  extra?: Record<string, Shape>;
  pair?: [string?, number?];
}

/** A discriminator on what others extend. */
export interface Pet {
  petType: string;
}

/** A union that its discriminator narrows. */
export type Shape = (Circle & { kind: "circle" }) | Square;

export interface Square {
  kind: "square";
  side: number;
}
