import { UnreadSentence, WhileUnread, type Unread } from "#components/layout/unread.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { me, paths } from "#lib/paths.ts";

/** On one's own home page, while something waits to be read: how much, and never what or from whom. */
export function MessagesOnHome({ unread }: { unread: Unread | null }) {
  if (unread === null) return null;
  return (
    <WhileUnread first={unread}>
      <CardGroup
        list={false}
        cards={[{ title: <UnreadSentence first={unread} />, href: paths.messages(me) }]}
      />
    </WhileUnread>
  );
}
