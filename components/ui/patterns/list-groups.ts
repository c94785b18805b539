import type { CardProps } from "../card.tsx";

export interface ListGroup {
  key: string;
  heading?: string | undefined;
  rows: readonly (CardProps & { key: string })[];
}

/** Every row can be led to by its place in the list. */
export const rowId = (place: number) => `row-${place}`;

/** The first so many rows of all groups, in their groups, each with the id of its place; no group is left empty. */
export function firstRows(groups: readonly ListGroup[], count: number): readonly ListGroup[] {
  let place = 0;
  return groups.flatMap((group) => {
    const rows = group.rows
      .slice(0, Math.max(0, count - place))
      .map((row, index) => ({ ...row, id: rowId(place + index + 1) }));
    place += group.rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

/** How many rows there are in all groups. */
export const countRows = (groups: readonly ListGroup[]) =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0);

/** How many rows an address asks for: what it says in its own steps, and one step where it says anything else. */
export function rowsAsked(asked: string | null | undefined, step: number): number {
  const count = asked != null && /^\d{1,5}$/.test(asked) ? Number(asked) : step;
  return Math.max(step, Math.ceil(count / step) * step);
}
