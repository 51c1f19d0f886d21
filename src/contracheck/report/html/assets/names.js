"use strict";
(() => {
  const token = document.body.dataset.token;
  const said = document.getElementById("said");
  const send = async (item, answer) => {
    const { first, second } = item.dataset;
    try {
      const done = await fetch("pairs", {
        method: "POST", credentials: "same-origin",
        headers: { "Content-Type": "application/json", "X-Contracheck-Token": token },
        body: JSON.stringify({ answer, first, second }),
      });
      said.textContent = await done.text();
      if (done.ok) item.remove();
    } catch {
      said.textContent = "The server does not answer. Nothing was written; is it still running?";
    }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.accept, button.refuse");
    if (button) send(button.closest("li"), button.className);
  });
})();
