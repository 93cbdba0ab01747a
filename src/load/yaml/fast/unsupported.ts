/**
 * Thrown where a text leaves the part of YAML that the fast reader knows. That need not be an error: the full parser
 * decides. One object without a stack, since it says nothing but that.
 */
export class Unsupported extends Error {}

const UNSUPPORTED = new Unsupported();

export function giveUp(): never {
  throw UNSUPPORTED;
}
