import { expect, test } from "vitest";
import { allowStyles } from "./allow.ts";
import { styleOf } from "./style.ts";

const policy = "default-src 'none'; style-src 'self'; img-src 'self'";

test("a policy allows each style by its hash", () => {
  // The hash is the example of CSP Level 3, section 8.3, for these bytes.
  expect(allowStyles(policy, [styleOf({ css: "alert('Hello, world.');", classes: [] })])).toBe(
    "default-src 'none'; style-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; img-src 'self'",
  );
});

test("a policy of no styles stays as it is", () => {
  expect(allowStyles(policy, [])).toBe(policy);
});
