import { expect, test } from "vitest";
import type { Config } from "../../../src/config/config.js";
import type { Action } from "../../../src/ir/index.js";
import { groupOf } from "../../../src/plan/names/groups.js";
import { withoutTagPrefix } from "../../../src/plan/names/tag-prefix.js";
import { action, api } from "../api.js";

test.each<{
  name: string;
  given: readonly (readonly string[])[];
  config?: Config;
  locked?: Readonly<Record<string, string>>;
  naming?: Action["naming"];
  want: readonly string[];
}>([
  {
    name: "name and version that all begin with go",
    given: [["ChatV2User"], ["ChatV2UserChannel"]],
    want: ["user", "userChannel"],
  },
  {
    name: "not where some say nothing else",
    given: [["ChatV2User"], ["ChatV2"]],
    want: ["chatV2User", "chatV2"],
  },
  {
    name: "not without a version, which a word of its own may be",
    given: [["ChatUser"], ["ChatChannel"]],
    want: ["chatUser", "chatChannel"],
  },
  {
    name: "not another name",
    given: [["TalkV2User"], ["TalkV2Channel"]],
    want: ["talkV2User", "talkV2Channel"],
  },
  {
    name: "not where one tag is all there is",
    given: [["ChatV2User"], ["ChatV2User"]],
    want: ["chatV2User", "chatV2User"],
  },
  {
    name: "not where some have several tags",
    given: [["ChatV2User"], ["ChatV2Channel", "Other"]],
    want: ["chatV2User", "chatV2Channel"],
  },
  {
    name: "not where one is configured",
    given: [["ChatV2User"], ["ChatV2Channel"]],
    config: { names: { groups: { ChatV2User: "people" } } },
    want: ["people", "chatV2Channel"],
  },
  {
    name: "not of what was released",
    given: [["ChatV2User"], ["ChatV2Channel"]],
    locked: { "GET /0": "chatV2User.fetch" },
    want: ["chatV2User", "chatV2Channel"],
  },
  {
    name: "but where it was released without it",
    given: [["ChatV2User"], ["ChatV2Channel"]],
    locked: { "GET /0": "user.fetch" },
    want: ["user", "channel"],
  },
  {
    name: "not where the description says the group",
    given: [["ChatV2User"], ["ChatV2Channel"]],
    naming: { group: "x" },
    want: ["x", "x"],
  },
])("$name", ({ given, config = {}, locked = {}, naming = {}, want }) => {
  const actions = given.map((tags, at) =>
    action({ path: `/${at}`, tags, naming }),
  );
  const request = { api: api({ actions }), name: "AcmeChat", config, locked };
  const found = withoutTagPrefix(request).actions;
  expect(found.map((one) => groupOf(one, config))).toEqual(want);
});
