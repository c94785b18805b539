import { uuidOf } from "#mocks/nation/uuid-of.ts";

/** The number that the surgery printed on an order; the report and the ordered test both carry it. */
export function orderNumber(order: string): string {
  return `NF${Number.parseInt(uuidOf(order).slice(0, 8), 16).toString().padStart(10, "0")}`;
}

/** Identifier system of order numbers, of the sandbox's own making. */
export const ORDER_SYSTEM = "https://sandbox.front-door.example/Id/test-order";
