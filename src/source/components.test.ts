import { expect, test } from "vitest";
import { getAttributes, findComponents } from "./components.ts";
import { parseSource } from "./index.ts";

function bodyOf(text: string) {
  const bytes = new TextEncoder().encode(`---\ntitle: A\n---\n${text}`);
  return parseSource([{ path: "goals/a.mdx", kind: "file", bytes }]).entries[0]!.body!;
}

test("components are found wherever they stand, and HTML is none", () => {
  const body = bodyOf("<One />\n\n- a <Two /> b\n\n<b>c</b>\n\n<Three>\n<Four.Five />\n</Three>");
  expect(findComponents(body).map(({ name }) => name)).toEqual(["One", "Two", "Three"]);
});

test("attributes have their text, and stand where an editor sees them", () => {
  const body = bodyOf('é\n\n<One a="b &amp; c" d = \'a="1"\'\n  flag code={e} {...f} a-b="g" />');
  const attributes = getAttributes(findComponents(body)[0]!, body);
  expect(attributes.map(({ name, value }) => [name, value])).toEqual([
    ["a", "b & c"],
    ["d", 'a="1"'],
    ["flag", undefined],
    ["code", undefined],
    ["a-b", "g"],
  ]);
  for (const { name, value, start, valueStart } of attributes.filter(({ value }) => value)) {
    expect(body.text.slice(start)).toMatch(new RegExp(`^${name}\\s*=`));
    expect(body.text.slice(valueStart).replace("&amp;", "&").startsWith(value!)).toBe(true);
  }
});
