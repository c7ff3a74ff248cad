/**
 * The same function, which works out once what it gives for its first argument, whatever the others are. While
 * someone edits with `npm run dev` it works it out each time, as the content changes under a running server.
 */
export function memoize<Given extends unknown[], Value>(
  make: (...given: Given) => Value,
): (...given: Given) => Value {
  const known = new Map<unknown, { value: Value }>();
  return (...given) => {
    const made = known.get(given[0]) ?? { value: make(...given) };
    if (!import.meta.env?.DEV) known.set(given[0], made);
    return made.value;
  };
}
