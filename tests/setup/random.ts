/** Choices that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A number from 0 up to 1, which is left out. */
  next: () => number;
  /** A whole number from 0 up to `count`, which is left out. */
  below: (count: number) => number;
  /** True in this share of the cases, from 0 to 1. */
  chance: (share: number) => boolean;
  /** One of a list that isn't empty. */
  oneOf: <T>(list: readonly T[]) => T;
  /** Some of a list, each once; all of it where it has no more. */
  some: <T>(list: readonly T[], count: number) => T[];
}

/** Begins a row of choices: Mulberry32, begun with the seed, or with the FNV-1a hash of a text. */
export function makeRandom(seed: number | string): Random {
  let state = typeof seed === "string" ? hash(seed) : seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (share) => next() < share,
    oneOf: (list) => list[below(list.length)]!,
    some: (list, count) => {
      const left = [...list];
      const wanted = Math.min(count, left.length);
      return Array.from({ length: wanted }, () => left.splice(below(left.length), 1)[0]!);
    },
  };
}

function hash(text: string): number {
  return [...text].reduce(
    (sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193),
    0x811c9dc5,
  );
}
