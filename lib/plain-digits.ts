/** Keyboards for Arabic, Persian and Urdu type digits of their own. */
const zeros = [0x660, 0x6f0];

/** The same text with the digits 0 to 9 in the place of Arabic ones. */
export const withPlainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => point >= first && point <= first + 9);
    return zero === undefined ? digit : String(point - zero);
  });
