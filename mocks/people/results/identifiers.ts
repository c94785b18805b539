import { createHash } from "node:crypto";

/** A UUID that is the same for the same text on every run, so that references and links last. */
export function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The number that the surgery printed on an order; the report and the ordered test both carry it. */
export function orderNumber(order: string): string {
  return `NF${Number.parseInt(uuidOf(order).slice(0, 8), 16).toString().padStart(10, "0")}`;
}

/** Identifier system of order numbers, of the sandbox's own making. */
export const ORDER_SYSTEM = "https://sandbox.front-door.example/Id/test-order";
