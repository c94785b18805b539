import "server-only";
import type { Deliverers } from "./deliver.ts";
import { deliverPush } from "./deliver-push.ts";

/** Who makes the deliveries of each kind. What no one makes yet waits. */
export const deliverers: Deliverers = { push: deliverPush };
