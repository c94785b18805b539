/** A run of text as it stands in a page: one text node. */
export interface Piece {
  readonly text: string;
  /** The paragraph, heading or cell that it belongs to, told by identity: a sentence does not go on in another. */
  readonly block: unknown;
  readonly language: string;
}

/** A place in the pieces: which one, and how many characters into it. */
export interface Place {
  readonly piece: number;
  readonly at: number;
}

export interface Sentence {
  /** With single spaces. */
  readonly text: string;
  readonly language: string;
  readonly from: Place;
  readonly to: Place;
}

interface Run {
  readonly first: number;
  readonly pieces: Piece[];
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const [index, piece] of pieces.entries()) {
    const run = runs.at(-1);
    const before = run?.pieces.at(-1);
    if (run && before && before.block === piece.block && before.language === piece.language)
      run.pieces.push(piece);
    else runs.push({ first: index, pieces: [piece] });
  }
  return runs;
}

/** Where a sentence may end. A browser that cannot tell takes the paragraph as one. */
function* segmentsOf(text: string, language: string): Generator<{ segment: string; index: number }> {
  if ("Segmenter" in Intl) yield* new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  else yield { segment: text, index: 0 };
}

function placeOf({ first, pieces }: Run, offset: number): Place {
  let [piece, at] = [0, offset];
  for (; piece < pieces.length - 1 && at > (pieces[piece]?.text.length ?? 0); piece += 1)
    at -= pieces[piece]?.text.length ?? 0;
  return { piece: first + piece, at };
}

/** The sentences of a page in the order of the text, each with where it begins and ends. What has no letter is left out. */
export function sentencesOf(pieces: readonly Piece[]): Sentence[] {
  return runsOf(pieces).flatMap((run) => {
    const language = run.pieces[0]?.language ?? "";
    // A line of the source is no sentence; every character keeps its place.
    const whole = run.pieces.map(({ text }) => text.replace(/\s/g, " ")).join("");
    return [...segmentsOf(whole, language)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => {
        const start = index + segment.length - segment.trimStart().length;
        return {
          text: segment.replace(/ +/g, " ").trim(),
          language,
          from: placeOf(run, start),
          to: placeOf(run, start + segment.trim().length),
        };
      });
  });
}
