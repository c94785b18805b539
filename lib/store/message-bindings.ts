import "server-only";

// What is sealed about a message is bound to its row and its purpose, so that it cannot be moved to another.

/** To what the two sealed parts of a message are bound. */
export const boundTo = (id: string, part: "head" | "content"): string =>
  part === "content" ? `message ${id}` : `message head ${id}`;

/** To what an answer is bound. */
export const replyBoundTo = (id: string): string => `message reply ${id}`;

/** To what a receipt is bound. */
export const receiptBoundTo = (messageId: string, status: string): string =>
  `message receipt ${messageId} ${status}`;

/** To what the NHS number of somebody known is bound. */
export const knownBoundTo = (person: string): string => `known person ${person}`;

/** To what the address and the keys of a browser are bound. */
export const subscriptionBoundTo = (id: string): string => `push-subscription ${id}`;
