/** What a browser that can install an app says of it (Chromium only; not in the types of any standard). */
interface OfferEvent extends Event {
  prompt(): Promise<unknown>;
}

let offer: OfferEvent | null = null;
const waiting = new Set<() => void>();

/**
 * The browser would ask by itself: it is held back, and kept until the person presses a button of ours. Nothing pops up
 * while a page loads.
 */
export function keepOffer(event: Event): void {
  event.preventDefault();
  offer = event as OfferEvent;
  for (const tell of waiting) tell();
}

/** Tells now, where it may be offered already, and whenever that changes; stops when the returned function is called. */
export function whenOffered(tell: (canInstall: boolean) => void): () => void {
  const say = () => tell(offer !== null);
  waiting.add(say);
  if (offer !== null) say();
  return () => void waiting.delete(say);
}

/** Lets the browser ask. It may be asked once: then it is offered no more until the browser offers it anew. */
export async function takeOffer(): Promise<void> {
  const taken = offer;
  offer = null;
  for (const tell of waiting) tell();
  await taken?.prompt();
}
