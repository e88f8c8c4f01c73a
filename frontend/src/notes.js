// Sentences below the lines they are about: an error of a run, a mistake that was recognised, a cost.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

const setNotes = StateEffect.define();

class Note extends WidgetType {
  constructor({ message, tone }) {
    super();
    this.message = message;
    this.tone = tone;
  }
  eq(other) {
    return other.message === this.message && other.tone === this.tone;
  }
  toDOM() {
    const note = document.createElement("div");
    note.className = `cm-note cm-note-${this.tone}`;
    note.textContent = this.message;
    return note;
  }
}

function decorate(doc, notes) {
  const known = notes.filter(({ line }) => line >= 1 && line <= doc.lines);
  return Decoration.set(known.flatMap((note) => marks(doc.line(note.line), note)), true);
}

function marks(line, note) {
  const mark = Decoration.line({ class: `cm-noted cm-noted-${note.tone}` }).range(line.from);
  if (!note.message) return [mark];
  return [mark, Decoration.widget({ widget: new Note(note), block: true, side: 1 }).range(line.to)];
}

export const notesField = StateField.define({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setNotes)) return decorate(transaction.state.doc, effect.value);
    }
    return decorations.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows these notes and no others; each is `{line, message, tone}`, lines from 1, tone `bad` or `note`. */
export const notesEffect = (notes) => setNotes.of(notes);

/**
 * Stands in a result, around a `<line-note>` each: the page's editor shows them for as long as the result stands,
 * or until another result comes. A result without notes clears those of the one before.
 */
export class LineNotes extends HTMLElement {
  connectedCallback() {
    this.editor = document.querySelector("code-editor");
    if (!this.editor?.view) return;
    this.editor.notedBy = this;
    this.editor.showNotes([...this.querySelectorAll("line-note")].map(read));
  }

  disconnectedCallback() {
    // htmx puts the new result in before it takes the old one out: only the latest may clear.
    if (this.editor?.notedBy === this) this.editor.showNotes([]);
  }
}

function read({ dataset }) {
  return { line: Number(dataset.line), message: dataset.message ?? "", tone: dataset.tone ?? "bad" };
}
