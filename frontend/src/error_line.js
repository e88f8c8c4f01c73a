// Marks the line an error points at and writes the message below it.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

const setError = StateEffect.define();

class Note extends WidgetType {
  constructor(message) {
    super();
    this.message = message;
  }
  eq(other) {
    return other.message === this.message;
  }
  toDOM() {
    const note = document.createElement("div");
    note.className = "cm-error-note";
    note.textContent = this.message;
    return note;
  }
}

function decorate(doc, error) {
  if (!error || error.line < 1 || error.line > doc.lines) return Decoration.none;
  const line = doc.line(error.line);
  const mark = Decoration.line({ class: "cm-error-line" }).range(line.from);
  if (!error.message) return Decoration.set([mark]);
  const note = Decoration.widget({ widget: new Note(error.message), block: true, side: 1 });
  return Decoration.set([mark, note.range(line.to)]);
}

export const errorLine = StateField.define({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setError)) return decorate(transaction.state.doc, effect.value);
    }
    return decorations.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows `{line, message}` (line from 1), or nothing for null. */
export function showError(view, error) {
  view.dispatch({ effects: setError.of(error) });
  if (error && error.line >= 1 && error.line <= view.state.doc.lines) {
    view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(error.line).from, { y: "nearest" }) });
  }
}
