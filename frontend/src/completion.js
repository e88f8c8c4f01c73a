// What is offered while typing: the exercise's arguments with their shapes, numpy by name, members of arrays, Python.
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { globalCompletion, localCompletionSource } from "@codemirror/lang-python";
import { keymap } from "@codemirror/view";

import numpy from "./numpy.json";

const option = (type) => ({ call, about }) => {
  const label = call.split("(")[0];
  return { label, type, detail: call.slice(label.length), info: about };
};
const OF_NUMPY = [...numpy.functions.map(option("function")), ...numpy.constants.map(option("constant"))];
const OF_ARRAYS = numpy.members.map(option("property"));

function afterDot(context) {
  const word = context.matchBefore(/[\w)\]]\.[\w.]*$/) && context.matchBefore(/[\w.]*$/);
  if (!word || /^\d/.test(word.text)) return null;
  const numpyName = /^(?:np|numpy)\./.exec(word.text)?.[0];
  if (numpyName) return { from: word.from + numpyName.length, options: OF_NUMPY, validFor: /^[\w.]*$/ };
  return { from: word.from + word.text.lastIndexOf(".") + 1, options: OF_ARRAYS, validFor: /^\w*$/ };
}

/** `names`: of the arguments, each `{name, shape}`. */
function inScope(names) {
  const known = new Set(names.map(({ name }) => name));
  const options = names.map(({ name, shape }) => ({ label: name, type: "variable", detail: shape, boost: 2 }));
  return [
    (context) => wordFrom(context, { options }),
    (context) => without(known, localCompletionSource(context)),
    globalCompletion,
  ];
}

function wordFrom(context, { options }) {
  const word = context.matchBefore(/(?<![\w.])[A-Za-z_]\w*$/);
  return word || context.explicit ? { from: word?.from ?? context.pos, options, validFor: /^\w*$/ } : null;
}

function without(known, result) {
  return result && { ...result, options: result.options.filter(({ label }) => !known.has(label)) };
}

/** Enter stays a new line until one of what is offered has been chosen with an arrow key. */
export function completion(names) {
  const sources = inScope(names).map((source) => (context) => (context.matchBefore(/\.\w*$/) ? null : source(context)));
  return [
    autocompletion({ override: [afterDot, ...sources], selectOnOpen: false, icons: false, closeOnBlur: true }),
    keymap.of(completionKeymap),
  ];
}
