import type { OAuthPlan, Plan } from "../../src/plan/plan.js";

/** The flows that some credential runs. */
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
