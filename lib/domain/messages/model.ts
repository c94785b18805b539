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
