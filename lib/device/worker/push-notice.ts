/** What a phone shows: the same for everybody, whatever it is about. */
export interface PushNotice {
  readonly title: string;
  readonly lang: string;
  /** The same id shows once, however often it is pushed. */
  readonly tag: string;
  readonly icon: string;
  /** The id of what there is to read; it says nothing. */
  readonly data: string;
}

/** The only words. */
const words = "You have a new message";

const anId = /^[0-9a-f-]{36}$/;

/** The id of a push; empty where it has none. */
function idIn(payload: string): string {
  try {
    const read: unknown = JSON.parse(payload);
    const id = typeof read === "object" && read !== null && "id" in read ? read.id : "";
    return typeof id === "string" && anId.test(id) ? id : "";
  } catch {
    return "";
  }
}

/** The notice for a push. Whatever else stands in it is not shown. */
export function notice(payload: string): PushNotice {
  const id = idIn(payload);
  return { title: words, lang: "en", tag: id || "message", icon: "/icons/icon-192.png", data: id };
}

/** Where a pressed notice leads: to what it is about, or to the messages. */
export const address = (data: unknown): string =>
  typeof data === "string" && anId.test(data) ? `/open/${data}` : "/me/messages";
