// Marks what cannot be Python yet, as it is typed; what a run says stands in notes below the line.
import { syntaxTree } from "@codemirror/language";
import { lintGutter, linter, lintKeymap } from "@codemirror/lint";
import { keymap } from "@codemirror/view";

import { gettext } from "./translated.js";

const MOST = 3; // one mistake often makes the parser stumble again below
const OPENS_A_BLOCK = /^\s*(?:async\s+)?(?:def|class|if|elif|else|for|while|with|try|except|finally)\b[^#]*$/;

/** Where the parser stumbles, at most one place a line. */
export function syntaxErrors(state) {
  const lines = new Map();
  syntaxTree(state).iterate({
    enter(node) {
      if (!node.type.isError || lines.size >= MOST) return;
      const line = state.doc.lineAt(node.from);
      if (!lines.has(line.number)) lines.set(line.number, { line, from: node.from, to: node.to });
    },
  });
  return [...lines.values()];
}

function sentence(line) {
  const missesColon = OPENS_A_BLOCK.test(line.text) && !line.text.trimEnd().endsWith(":");
  return missesColon ? gettext("Not Python yet: a colon belongs at the end of this line.") : gettext("Not Python yet: something is missing here, or too much.");
}

function diagnostics(view) {
  return syntaxErrors(view.state).map(({ line, from, to }) => ({
    from: Math.max(line.from, Math.min(from, line.to - 1)),
    to: Math.min(Math.max(to, from + 1), line.to),
    severity: "warning",
    message: sentence(line),
  }));
}

export const syntax = [linter(diagnostics, { delay: 700 }), lintGutter(), keymap.of(lintKeymap)];
