import { TENANT } from "./compared/tenant.ts";
import { STATE } from "./compared/state.ts";
import { PAYMENT } from "./compared/payment.ts";
import { LEASE } from "./compared/lease.ts";
import { HOUSE } from "./compared/house.ts";
import { FOLDER } from "./compared/folder.ts";
import { LABELS } from "./compared/labels.ts";
import { PLACE } from "./compared/place.ts";
import { RESPONSE } from "./compared/response.ts";
import { READING } from "./compared/reading.ts";
import { LETTER } from "./compared/letter.ts";
import type { Compared } from "./compared/compared.ts";

/** The schemas that are compared; which they are never changes. */
export const SCHEMAS: readonly Compared[] = [
  TENANT,
  STATE,
  PAYMENT,
  LEASE,
  HOUSE,
  FOLDER,
  LABELS,
  PLACE,
  RESPONSE,
  READING,
];

/** Those that came later, and do not count among the ten. */
export const LATER: readonly Compared[] = [LETTER];
