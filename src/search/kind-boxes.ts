/** A kind of page that can be chosen: its checkbox and what it is called. */
export interface KindBox {
  input: HTMLInputElement;
  title: string;
}

/** The checkboxes of the kinds inside an element. */
export function kindBoxes(inside: Element): KindBox[] {
  return [...inside.querySelectorAll("input")].map((input) => ({
    input,
    title: input.labels?.[0]?.textContent.trim() ?? input.value,
  }));
}

/** The kinds that are chosen, with what they are called. */
export function chosen(boxes: KindBox[]): { kinds: string[]; titles: string[] } {
  const on = boxes.filter(({ input }) => input.checked);
  return { kinds: on.map(({ input }) => input.value), titles: on.map(({ title }) => title) };
}

/** Makes the given kinds, and no others, the ones that are chosen. */
export function choose(boxes: KindBox[], kinds: string[]): void {
  for (const { input } of boxes) input.checked = kinds.includes(input.value);
}

/**
 * Shows how many pages of each kind there are. A kind with none isn't offered, unless it is chosen or
 * has the focus, which would be lost with it.
 */
export function showCounts(boxes: KindBox[], counts: ReadonlyMap<string, number>): void {
  for (const { input, title } of boxes) {
    const count = counts.get(input.value) ?? 0;
    input.labels?.[0]?.replaceChildren(`${title} (${count})`);
    const item = input.closest<HTMLElement>(".nhsuk-checkboxes__item");
    if (item) item.hidden = count === 0 && !input.checked && input !== document.activeElement;
  }
}
