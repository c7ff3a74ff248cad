import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showProgress } from "./show-progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is shown of a build, in a terminal or elsewhere. A page takes a second. */
function shown(isTTY: boolean, pages: number): string {
  let text = "";
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const { progress, end } = showProgress(Object.assign(output, { isTTY }) as unknown as NodeJS.WriteStream);
  progress("Checking the content");
  for (let done = 1; done <= pages; done++) {
    progress("Making the pages", { done, total: 1200 });
    vi.advanceTimersByTime(1000);
  }
  progress("Looking the site over");
  end();
  return text;
}

test("in a terminal, what is counted stays on one line, which is whole at the end", () => {
  const lines = shown(true, 3).split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain("Making the pages: 3 of 1,200");
  expect(lines.slice(2)).toEqual(["Looking the site over", ""]);
});

test("elsewhere, there is a line of it every few seconds", () => {
  expect(shown(false, 12)).toBe(
    [
      "Checking the content",
      "Making the pages: 5 of 1,200",
      "Making the pages: 10 of 1,200",
      "Looking the site over",
      "",
    ].join("\n"),
  );
});

test("elsewhere, a step that takes no time is a line too", () => {
  expect(shown(false, 0)).toBe("Checking the content\nLooking the site over\n");
});
