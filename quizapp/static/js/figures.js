// Figures change in place (idiomorph): what the reader has opened stays open, what he is typing stays his.
Idiomorph.defaults.ignoreActiveValue = true;
Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, element) => !(name === "open" && element.matches("details"));

// Radio buttons in rows: up and down go to the row above or below, not to the button before or after.
document.addEventListener("keydown", (event) => {
  const rows = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const grid = rows && event.target.closest("[data-across]");
  if (!grid) return;
  const buttons = [...grid.querySelectorAll("input")];
  const next = buttons[buttons.indexOf(event.target) + rows * Number(grid.dataset.across)];
  event.preventDefault();
  next?.focus();
  next?.click();
});
