// Runs the visible cases after a pause in typing, where the switch says so; the browser remembers it.
const PAUSE_MS = 800;
const KEY = "run-as-typed";
const button = document.querySelector("[data-practice]");
const label = document.querySelector("[data-as-typed]");
const box = label.querySelector("input");
const editor = document.querySelector("code-editor");
let timer, last;
let notBefore = 0;

label.hidden = false;
box.checked = localStorage.getItem(KEY) === "on";
box.addEventListener("change", () => {
  localStorage.setItem(KEY, box.checked ? "on" : "off");
  soon();
});
document.body.addEventListener("code-change", soon);
button.addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => {
  if (xhr.status === 429) notBefore = Date.now() + 1000 * Number(xhr.getResponseHeader("Retry-After"));
});

function soon() {
  clearTimeout(timer);
  if (box.checked) timer = setTimeout(run, Math.max(PAUSE_MS, notBefore - Date.now()));
}

/** Half a statement is not run, nor the same text twice. */
function run() {
  if (!editor.isComplete || editor.value === last) return;
  last = editor.value;
  button.click();
}
