import { expect, test } from "vitest";
import { getProblemMail } from "./mail.ts";

test("a mail about a problem has the page’s address in it", () => {
  const { protocol, pathname, search } = new URL(
    getProblemMail("site@example.org", "https://record.example.org/goals/?q=a&b#c"),
  );
  expect(protocol + pathname).toBe("mailto:site@example.org");
  expect(search).not.toContain("+");
  const body = new URLSearchParams(search).get("body");
  expect(body).toContain("Page: https://record.example.org/goals/?q=a&b#c\r\n");
});
