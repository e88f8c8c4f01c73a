// How code looks: only the tokens of tokens.css, so that light and dark follow the page.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const box = EditorView.theme({
  "&": { backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "var(--text-s)" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", maxHeight: "70vh", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  ".cm-content, .cm-gutter": { minHeight: "16rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--ink-soft)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-soft)", outline: "1px solid var(--accent)" },
  ".cm-error-line": { backgroundColor: "var(--bad-soft)", boxShadow: "inset 3px 0 var(--bad)" },
  ".cm-error-note": {
    backgroundColor: "var(--bad-soft)",
    boxShadow: "inset 3px 0 var(--bad)",
    color: "var(--bad)",
    fontFamily: "var(--sans)",
    padding: "0.15rem 0.75rem",
    whiteSpace: "pre-wrap",
  },
});

const syntax = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "var(--syntax-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--syntax-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--syntax-number)" },
  { tag: tags.comment, color: "var(--syntax-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))], color: "var(--syntax-function)" },
  { tag: tags.definition(tags.className), color: "var(--syntax-function)", fontWeight: "600" },
  { tag: tags.invalid, color: "var(--bad)", textDecoration: "underline wavy" },
]);

export const theme = [box, syntaxHighlighting(syntax)];
