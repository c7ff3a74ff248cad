/** Names with a number after each that another has already: `Rooms`, `Rooms 2`. */
export function takeDistinct(names: readonly string[], between = " "): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name}${between}${number}`;
    taken.add(own);
    return own;
  });
}
