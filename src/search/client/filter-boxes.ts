import type { Choice, Counts } from "../facets.ts";

/** A filter that can be chosen: its checkbox, whose name is its group, and what it is called. */
export interface FilterBox {
  input: HTMLInputElement;
  title: string;
}

/** The checkboxes of the filters inside an element. */
export function filterBoxes(inside: Element): FilterBox[] {
  return [...inside.querySelectorAll("input")].map((input) => ({
    input,
    title: input.labels?.[0]?.textContent.trim() ?? input.value,
  }));
}

/** The values of each group; only those that are chosen, if asked. */
export function valuesOf(boxes: FilterBox[], chosen = false): Choice {
  const groups = Object.groupBy(boxes, ({ input }) => input.name);
  const pairs = Object.entries(groups).map(([group, own = []]) => [
    group,
    own.filter(({ input }) => input.checked || !chosen).map(({ input }) => input.value),
  ]);
  return Object.fromEntries(pairs);
}

/** Makes the given values, and no others, the ones that are chosen. */
export function choose(boxes: FilterBox[], choice: Choice): void {
  for (const { input } of boxes) input.checked = choice[input.name]?.includes(input.value) ?? false;
}

/**
 * Shows how many results each filter would give. One that would give none isn't offered, unless it is
 * chosen or has the focus, which would be lost with it; nor is a group without any.
 */
export function showCounts(boxes: FilterBox[], counts: Counts): void {
  for (const { input, title } of boxes) {
    const count = counts.get(input.name)?.get(input.value) ?? 0;
    input.labels?.[0]?.replaceChildren(`${title} (${count})`);
    const item = input.closest<HTMLElement>(".nhsuk-checkboxes__item");
    if (item) item.hidden = count === 0 && !input.checked && input !== document.activeElement;
  }
  for (const fieldset of new Set(boxes.map(({ input }) => input.closest("fieldset")))) {
    const items = fieldset?.querySelectorAll(".nhsuk-checkboxes__item:not([hidden])");
    if (fieldset) fieldset.hidden = items?.length === 0;
  }
}
