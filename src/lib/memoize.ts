/**
 * The same function, which works out once what it gives for its first argument, whatever the others are. What it
 * knows of an object is gone with the object. For other arguments it works it out each time while someone edits with
 * `npm run dev`, as the content changes under a running server.
 */
export function memoize<Given extends unknown[], Value>(
  make: (...given: Given) => Value,
): (...given: Given) => Value {
  const ofObjects = new WeakMap<object, { value: Value }>();
  const ofOthers = new Map<unknown, { value: Value }>();
  return (...given) => {
    const [key] = given;
    const isObject = typeof key === "object" && key !== null;
    const made = (isObject ? ofObjects.get(key) : ofOthers.get(key)) ?? { value: make(...given) };
    if (isObject) ofObjects.set(key, made);
    else if (!import.meta.env?.DEV) ofOthers.set(key, made);
    return made.value;
  };
}
