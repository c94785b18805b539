/** What a hospital's form can ask. `attachment` stands for what an application may not be able to show. */
export type AskedKind =
  | "boolean"
  | "choice"
  | "open-choice"
  | "string"
  | "text"
  | "integer"
  | "decimal"
  | "date"
  | "quantity"
  | "attachment";

/** An answer that decides something: whether another question is asked, or that it cannot wait. */
export type Deciding = { operator: "=" | "!=" | ">" | ">=" | "<" | "<="; answer: boolean | number | string };

export type Asked = {
  id: string;
  kind: AskedKind;
  text: string;
  required?: boolean;
  /** Several of the options can be chosen. */
  repeats?: boolean;
  /** Codes with their words; a number as a code is sent as a number. */
  options?: readonly { code: string | number; text: string }[];
  maxLength?: number;
  min?: number;
  max?: number;
  unit?: { code: string; text: string };
  /** All of them must hold. */
  when?: readonly ({ question: string } & Deciding)[];
  /** Answers that cannot wait for the hospital, with a code for the advice to give at once. */
  redFlags?: readonly (Deciding & { advice: string })[];
};

export type Group = {
  id: string;
  kind: "group";
  text: string;
  items: readonly (Asked | { id: string; kind: "display"; text: string })[];
};

/** One form; a change makes another version of it. */
export type HospitalForm = {
  /** What it is for, and who reads it. */
  purpose: string;
  readBy: string;
  minutes: number;
  /** Working days within which it is read. */
  readWithin: number;
  groups: readonly Group[];
};

/** Every question of a form in its order, without the groups and what is only shown. */
export const questionsOf = ({ groups }: HospitalForm): readonly Asked[] =>
  groups.flatMap(({ items }) => items.flatMap((item) => (item.kind === "display" ? [] : [item])));
