import type { CredentialPlan, OAuthPlan, Plan } from "../../src/plan/plan.js";

/** The flows that some credential runs. */
/** Those that some action asks for: the others are there to be seen, and never sent. */
export const askedOf = ({
  credentials,
}: Pick<Plan, "credentials">): readonly CredentialPlan[] =>
  credentials.filter(({ unasked }) => !unasked);

export const flowsOf = ({
  credentials,
}: Pick<Plan, "credentials">): ReadonlySet<OAuthPlan["flow"]> =>
  new Set(credentials.flatMap(({ oauth }) => oauth?.flow ?? []));

/** Whether some scheme asks for a certificate of the client. */
export const usesCertificates = ({
  credentials,
}: Pick<Plan, "credentials">): boolean =>
  credentials.some(({ scheme }) => scheme.type === "mutualTLS");

/** Whether the connector has something that only Node can do: `./node`. */
export const hasNodeEntry = (plan: Pick<Plan, "credentials">): boolean =>
  flowsOf(plan).size > 0 || usesCertificates(plan);

/** Whether it keeps tokens, so that stores can be checked: `./testing`. */
export const hasStores = (plan: Pick<Plan, "credentials">): boolean =>
  flowsOf(plan).size > 0;
