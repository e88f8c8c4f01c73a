// Figures change in place (idiomorph): what the reader has opened stays open, what he is typing stays his.
Idiomorph.defaults.ignoreActiveValue = true;
Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, element) => !(name === "open" && element.matches("details"));
