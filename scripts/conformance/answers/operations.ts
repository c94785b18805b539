import type { Contract } from "./contract.ts";

/** A published operation that no call of ours plays, and why. */
export interface NeverPlayed {
  readonly api: string;
  /** Method and path as published. */
  readonly operation: string;
  /** One status of it; all when left out. */
  readonly status?: string;
  readonly why: string;
}

/** An answer that came, by what was asked. */
export interface Played {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

const covers = (published: string, status: number): boolean =>
  new RegExp(`^${published.replaceAll(/x/gi, "\\d")}$`).test(String(status));

function missingOf(contract: Contract, played: readonly Played[]): readonly (readonly [string, string])[] {
  const answers = played.map(
    ({ method, path, status }) => [contract.operationOf(method, path), status] as const,
  );
  return contract.operations.flatMap(({ operation, statuses }) =>
    statuses
      .filter((status) => !answers.some(([name, came]) => name === operation && covers(status, came)))
      .map((status) => [operation, status] as const),
  );
}

/** One sentence for each published success that no call shows without a reason, and for each reason out of use. */
export function unplayed(
  api: string,
  contracts: readonly Contract[],
  played: readonly Played[],
  reasons: readonly NeverPlayed[],
): readonly string[] {
  if (contracts.length === 0) return [];
  const missing = contracts.flatMap((contract) => missingOf(contract, played));
  const own = reasons.filter((one) => one.api === api);
  const excuses = (one: NeverPlayed, [operation, status]: readonly [string, string]) =>
    one.operation === operation && (one.status ?? status) === status;
  return [
    ...missing
      .filter((one) => !own.some((reason) => excuses(reason, one)))
      .map(([operation, status]) => `${api}: no call shows ${operation} ${status}`),
    ...own
      .filter((reason) => !missing.some((one) => excuses(reason, one)))
      .map(
        ({ operation, why }) => `${api}: ${operation} is played or gone, and listed as never played (${why})`,
      ),
  ];
}
