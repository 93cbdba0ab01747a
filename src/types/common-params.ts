import { isShared, MIN_COMMON } from "../plan/common-params.js";
import { isSameMember } from "./same-member.js";
import type { Member, ObjectType } from "./type.js";

/**
 * What nearly all operations take, each time in the same way and with the same docs: their params extend it, and do not
 * write it out.
 */
export function findCommonMembers(
  params: readonly ObjectType[],
): readonly Member[] {
  const found = new Map<string, { member: Member; count: number }[]>();
  for (const { members } of params) {
    for (const member of members) {
      const same = found.get(member.name) ?? [];
      const known = same.find((one) => isSameMember(one.member, member));
      if (known) known.count++;
      else same.push({ member, count: 1 });
      found.set(member.name, same);
    }
  }
  const common = [...found.values()]
    .flatMap((same) =>
      same.filter(({ count }) => isShared(count, params.length)),
    )
    .map(({ member }) => member);
  return common.length < MIN_COMMON ? [] : common;
}
