/**
 * What is written for a person, by key: from the list of those who have a file, else what a crowd says of them, else
 * what somebody has of whom nothing is written.
 */
export const writtenOf =
  <T>(written: Readonly<Record<string, T>>, nothing: T, ofCrowd: (key: string) => T | null = () => null) =>
  (key: string): T =>
    (Object.hasOwn(written, key) ? written[key] : undefined) ?? ofCrowd(key) ?? nothing;
