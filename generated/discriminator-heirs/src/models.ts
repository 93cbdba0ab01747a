import type { Unrecognized } from "./runtime/unrecognized.js";

export type { Unrecognized };

export interface Agility extends Entry {
  class: "Agility";
  best?: number;
}

/** Whoever lives in the shelter. */
export interface Animal {
  /** What it is. */
  kind: string;
  name: string;
  readonly id?: string;
  friend?: AnyAnimal;
}

/** Whoever lives in the shelter. */
export interface AnimalInput {
  /** What it is. */
  kind: string;
  name: string;
  /** Write-only. */
  chip?: string;
  friend?: AnyAnimalInput;
}

/** Whoever lives in the shelter. */
export type AnyAnimal =
  | Cat
  | (Dog & { kind: "dog" })
  | Poodle
  | Lizard
  | (Animal & { kind: Unrecognized });

/** Whoever lives in the shelter. */
export type AnyAnimalInput =
  | CatInput
  | (DogInput & { kind: "dog" })
  | PoodleInput
  | LizardInput
  | (AnimalInput & { kind: Unrecognized });

/** A dog, of any breed. */
export type AnyDog = Poodle | (Dog & { kind: "dog" | Unrecognized });

/** A discriminator without a mapping, and what only requests hold. */
export type AnyEntry = Beauty | Agility | (Entry & { class: "Entry" });

export interface Beauty extends Entry {
  /** Judged by looks. */
  class: "Beauty";
  /** Format: date-time. */
  groomed: Date;
}

export interface Cat extends Animal {
  kind: "cat" | "kitten";
  /** Format: date-time. */
  vaccinated?: Date;
}

export interface CatInput extends AnimalInput {
  kind: "cat" | "kitten";
  /** Format: date-time. */
  vaccinated?: Date;
}

/** A dog, of any breed. */
export interface Dog extends Animal {
  kind: "dog" | "poodle" | (string & {});
  trained?: boolean;
}

/** A dog, of any breed. */
export interface DogInput extends AnimalInput {
  kind: "dog" | "poodle" | (string & {});
  trained?: boolean;
}

/** A discriminator without a mapping, and what only requests hold. */
export interface Entry {
  class: string;
  animal?: AnyAnimalInput;
}

/** The mapping leaves it out, so that its kind is its name. */
export interface Lizard extends Animal {
  kind: "Lizard";
  terrarium?: Terrarium;
}

/** The mapping leaves it out, so that its kind is its name. */
export interface LizardInput extends AnimalInput {
  kind: "Lizard";
  terrarium?: Terrarium;
}

export interface Poodle extends Dog {
  kind: "poodle";
  /** Format: date-time. */
  clipped: Date;
}

export interface PoodleInput extends DogInput {
  kind: "poodle";
  /** Format: date-time. */
  clipped: Date;
}

export interface Terrarium {
  degrees?: number;
}
