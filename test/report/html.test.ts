import fc from "fast-check";
import { expect, test } from "vitest";
import { escaped, html, markupOf, raw } from "../../src/report/html/html.ts";

test("text in a slot is escaped, markup is kept", () => {
  const name = `<img src=x onerror="alert('1')">&`;
  const piece = html`<p title="${name}">${name}${html`<b>x</b>`}${raw("<hr>")}</p>`;
  const safe = "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;";
  expect(markupOf(piece)).toBe(`<p title="${safe}">${safe}<b>x</b><hr></p>`);
});

test("nothing, lists and lists in lists fill a slot", () => {
  expect(markupOf(html`[${undefined}${["a", ["<", html`<br>`]]}]`)).toBe("[a&lt;<br>]");
});

test("no text can open an element, end an attribute or smuggle a control character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escaped(text)).not.toMatch(/[<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/);
    }),
  );
});

test("escaping loses nothing that HTML can show", () => {
  const entities: Record<string, string> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
  };
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (written) => {
      // Ends of lines of their own kind are signs of control.
      const text = written.replace(/[\u2028\u2029]/g, "");
      const shown = escaped(text).replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!);
      expect(shown).toBe(text);
    }),
  );
});
