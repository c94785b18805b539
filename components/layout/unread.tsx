"use client";

import { useSyncExternalStore, type ReactNode } from "react";
import { countUpToNine } from "../ui/count-up-to-nine.ts";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

/** How much waits to be read: the number, "2 unread", and a sentence. Never what it is about. */
export interface Unread {
  readonly count: number;
  readonly short: string;
  readonly says: string;
}

/** What the server said last; null: nothing since the page came. */
let told: Unread | null = null;
const listeners = new Set<() => void>();

/** The server has said something newer. */
export function tellUnread(unread: Unread): void {
  told = unread;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What waits now: what came with the page, until the server says something newer. */
const useUnread = (first: Unread): Unread =>
  useSyncExternalStore(
    listen,
    () => told ?? first,
    () => first,
  );

/** The number on the sign of a place, which stops at nine. Its words are beside the name of the place. */
export function UnreadNumber({ first }: { first: Unread }) {
  const { count } = useUnread(first);
  if (count === 0) return null;
  return (
    <span className="app-bottom-bar__count" aria-hidden="true">
      {countUpToNine(count)}
    </span>
  );
}

/** After the name of a place: the number in brackets where there is no sign for it, and its words for who listens. */
export function UnreadWords({ first, brackets }: { first: Unread; brackets?: boolean | undefined }) {
  const { count, short } = useUnread(first);
  if (count === 0) return null;
  return (
    <>
      {brackets && <span aria-hidden="true">&nbsp;({countUpToNine(count)})</span>}
      <VisuallyHidden>, {short}</VisuallyHidden>
    </>
  );
}

/** "You have 2 new messages". */
export const UnreadSentence = ({ first }: { first: Unread }) => useUnread(first).says;

/** Is there only while something waits to be read. */
export const WhileUnread = ({ first, children }: { first: Unread; children: ReactNode }) =>
  useUnread(first).count > 0 ? children : null;
