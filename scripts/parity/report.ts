/** What came of one component's examples. */
export class ComponentCount {
  readonly name: string;
  readonly shipped: number;
  readonly #tried = new Set<string>();
  readonly #matched = new Set<string>();
  readonly #leftOut = new Map<string, number>();
  readonly #ways = new Map<string, number>();

  constructor(name: string, shipped: number) {
    this.name = name;
    this.shipped = shipped;
  }

  leaveOut(reason: string, examples = 1): void {
    this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + examples);
  }

  tries(example: string): void {
    this.#tried.add(example);
  }

  matches(example: string, ways: readonly string[]): void {
    this.#matched.add(example);
    for (const way of ways) this.#ways.set(way, (this.#ways.get(way) ?? 0) + 1);
  }

  get reasons(): readonly string[] {
    return [...this.#leftOut.keys()];
  }

  get ways(): readonly string[] {
    return [...this.#ways.keys()];
  }

  get tried(): number {
    return this.#tried.size;
  }

  get matched(): number {
    return this.#matched.size;
  }

  get differs(): readonly string[] {
    return [...this.#tried].filter((example) => !this.#matched.has(example));
  }

  get leftOut(): ReadonlyMap<string, number> {
    return this.#leftOut;
  }

  get inOurWay(): ReadonlyMap<string, number> {
    return this.#ways;
  }
}

/** One component of the report, as `npm run parity` reads it from its file. */
export interface ComponentReport {
  readonly name: string;
  readonly shipped: number;
  readonly tried: number;
  readonly matched: number;
  readonly differs: readonly string[];
  /** Reasons with the number of examples that they concern. */
  readonly leftOut: readonly (readonly [string, number])[];
  readonly inOurWay: readonly (readonly [string, number])[];
}

export const report = (count: ComponentCount): ComponentReport => ({
  name: count.name,
  shipped: count.shipped,
  tried: count.tried,
  matched: count.matched,
  differs: count.differs,
  leftOut: [...count.leftOut],
  inOurWay: [...count.inOurWay],
});

/** The examples of nhsapp-frontend are counted in a file of their own, beside that of nhsuk-frontend's. */
export const reportFileOfApp = (file: string): string => file.replace(/\.json$/, "-app.json");
