export type Json = Readonly<Record<string, unknown>>;

export const oneMore =
  (...values: readonly string[]) =>
  (published: unknown) => [...new Set([...(published as readonly string[]), ...values])];
export const always = (value: unknown) => () => value;
export const listOf = (published: unknown) => ({ type: "array", items: published });
export const anyInsteadOfOne = (published: unknown) => {
  const { oneOf, ...rest } = published as Json;
  return { ...rest, ...(oneOf !== undefined && { anyOf: oneOf }) };
};
