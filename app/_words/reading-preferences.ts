/** Sizes of the text, by how much larger it is than the browser's own. */
export const textSizes = ["usual", "larger", "large", "largest"] as const;

export type TextSize = (typeof textSizes)[number];

/** `device`: more contrast where the person's device asks for it. */
export const contrasts = ["device", "usual", "more"] as const;

export type Contrast = (typeof contrasts)[number];

/** `less`: nothing is fetched that was not asked for. */
export const dataUses = ["usual", "less"] as const;

export type DataUse = (typeof dataUses)[number];

export interface ReadingPreferences {
  readonly textSize: TextSize;
  readonly contrast: Contrast;
  readonly dataUse: DataUse;
}

/** The cookie that remembers the choice as two or three words, such as `large.more.less`: a preference, nothing personal. */
export const readingCookie = "reading";

/** What was chosen; whatever is missing or unknown is as usual, and as the device asks. */
export function parseReadingPreferences(value: string | undefined): ReadingPreferences {
  const [size, contrast, dataUse] = (value ?? "").split(".");
  return {
    textSize: textSizes.find((one) => one === size) ?? "usual",
    contrast: contrasts.find((one) => one === contrast) ?? "device",
    dataUse: dataUses.find((one) => one === dataUse) ?? "usual",
  };
}

/** The value of the cookie. */
export const formatReadingPreferences = ({ textSize, contrast, dataUse }: ReadingPreferences): string =>
  `${textSize}.${contrast}${dataUse === "usual" ? "" : `.${dataUse}`}`;

/** What `reading.css` and live components go by. What is as usual is not said. */
export function readingAttributes({ textSize, contrast, dataUse }: ReadingPreferences) {
  return {
    "data-text-size": textSize === "usual" ? undefined : textSize,
    "data-contrast": contrast === "device" ? undefined : contrast,
    "data-data": dataUse === "usual" ? undefined : dataUse,
  };
}
