import postcss from "postcss";
import { expect, test } from "vitest";
import { takePrint } from "./print.ts";

test("what is for print alone is taken out, in its order", () => {
  const screen = postcss.parse(
    "p{color:red}@media print{p{color:black}}a{color:blue}@media print and (width>=40em){a{color:black}}@media print,screen{b{color:red}}",
  );
  const print = takePrint(screen);
  expect(print.toString()).toBe("@media print{p{color:black}}@media print and (width>=40em){a{color:black}}");
  expect(screen.toString()).toBe("p{color:red}a{color:blue}@media print,screen{b{color:red}}");
});
