import { keyOf } from "./type-key.js";
import type { Member } from "./type.js";

/** Whether nothing changes for a reader where one stands for the other. */
export const isSameMember = (one: Member, other: Member | undefined): boolean =>
  other !== undefined &&
  one.optional === other.optional &&
  keyOf(one.type) === keyOf(other.type) &&
  one.docs.join("\n") === other.docs.join("\n");
