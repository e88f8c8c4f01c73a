// Says in a sentence that a submission did not get through, where htmx alone would stay silent.
const gettext = globalThis.gettext ?? ((sentence) => sentence); // an English page loads no catalog
const note = document.getElementById("send-error");

function tell(sentence) {
  note.textContent = sentence;
  note.hidden = false;
}

document.body.addEventListener("htmx:beforeRequest", () => { note.hidden = true; });
document.body.addEventListener("htmx:sendError", () => tell(gettext("The site could not be reached. Your code is still here: please try again.")));
document.body.addEventListener("htmx:responseError", () => tell(gettext("The site could not take this. Your code is still here: please reload the page and try again.")));
