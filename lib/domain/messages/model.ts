/** What a list shows of a message. */
export interface MessageHead {
  /** The words of its beginning, without marks: at most 90 characters. */
  readonly preview: string;
}

const longestPreview = 90;

/** The beginning of Markdown as words in one line; cut at a word, with "…", where there is more. */
export function previewOf(markdown: string): string {
  const words = markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/^\s{0,3}(?:#{1,6}|[*+-]|\d+[.)])\s+/gm, "")
    .replaceAll(/[*_`]{1,3}/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (words.length <= longestPreview) return words;
  const cut = words.slice(0, longestPreview - 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > longestPreview / 2 ? end : undefined).trimEnd()}…`;
}

/** What a sender's message says, as it is kept: the words are the sender's own. */
export interface MessageContent {
  /** Markdown of a message, or the words of a notification. */
  readonly text: string;
  /** The page that a notification opens. */
  readonly target: string | null;
  /** Null: no answer is asked for. Empty: in one's own words. */
  readonly replyOptions: readonly string[] | null;
  readonly campaignId: string | null;
  /** The sender's own reference: the same is kept once. */
  readonly requestId: string | null;
}
