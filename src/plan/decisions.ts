/**
 * What was decided once and must never change for a released connector, as the lock holds it: section → key → choice.
 * A key is a name of the description (an action's key, a schema's id), a choice is what the plan made of it. Choices of
 * what is no longer in the description stay, so that it gets the same name when it comes back.
 */
export interface Decisions {
  /** Action key → `group.method`. */
  readonly operations: Section;
  /** Action key → name of its params interface; `common` → of what nearly all have. */
  readonly params: Section;
  /** Action key → `flat` or `body`. */
  readonly bodies: Section;
  /**
   * Schema id, with ` (request)` behind it where the sides differ → name of the declaration. That of a schema that is
   * written out in several places is one of these; where it is left, another one takes its name over.
   */
  readonly models: Section;
  /** Server URL template → environment name. */
  readonly environments: Section;
  /** Security scheme id, with its flow, `token` or `scope` behind it where it is OAuth's → name of a factory or type. */
  readonly credentials: Section;
  /** Action key, place and name of a parameter that is a credential → `credential`, or `param` where it was released as one. */
  readonly credentialParameters: Section;
  /** Internal parameter, as `header X-Organization-ID` → name of the connection's option. */
  readonly options: Section;
  /** `name` → of the package, where the configuration gives none; `client` → name that its class is made of. */
  readonly package: Section;
  /** Version of the package → version of the description that it was made from. */
  readonly releases: Section;
  /** `operation` → key of the action that a connection is tested with. */
  readonly test: Section;
}

export type Section = Readonly<Record<string, string>>;

export const noDecisions: Decisions = {
  operations: {},
  params: {},
  bodies: {},
  models: {},
  environments: {},
  credentials: {},
  credentialParameters: {},
  options: {},
  package: {},
  releases: {},
  test: {},
};
