import type { Keyword, Type } from "./type.js";

export const keyword = (name: Keyword["name"]): Keyword => ({
  kind: "keyword",
  name,
});

export const UNKNOWN = keyword("unknown");
export const NEVER = keyword("never");

export const isKeyword = (type: Type, name: Keyword["name"]): boolean =>
  type.kind === "keyword" && type.name === name;
