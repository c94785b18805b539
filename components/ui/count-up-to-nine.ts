/** A number as a small sign has room for it: above nine it reads "9+". */
export const countUpToNine = (count: number): string => (count > 9 ? "9+" : String(count));
