import type { Room } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { styled } from "../runtime/parameters/styled.js";

/** Parameters of {@link list}. */
export interface RoomsListParams {
  kinds?: ("single" | "double" | "suite")[];
}

/** rooms.list: `GET /rooms` */
export const list: Operation<RoomsListParams, Room[]> = {
  id: "rooms.list",
  method: "GET",
  path: "/rooms",
  params: { kinds: { in: "query", explode: false, write: styled } },
  auth: [{ ApiKey: [] }, { HotelLogin: ["bookings"] }],
};
