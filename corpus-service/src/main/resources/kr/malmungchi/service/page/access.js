import { element } from "./elements.js";

// Kept for this tab only: a shared computer forgets it with the tab, and other sites cannot read it.
const PLACE = "malmungchi-key";

/** A request as it is sent, with the key if there is one. */
export function withKey(request = {}) {
  const key = sessionStorage.getItem(PLACE);
  return key ? { ...request, headers: { ...request.headers, Authorization: `Bearer ${key}` } } : request;
}

/** Sends a request, and asks for a key as long as the service wants another one. */
export async function fetchWithKey(address, request = {}) {
  for (;;) {
    const shown = sessionStorage.getItem(PLACE);
    const response = await fetch(address, withKey(request));
    if (response.status !== 401) {
      return response;
    }
    if (shown === sessionStorage.getItem(PLACE)) {
      await askForKey(shown !== null);
    }
  }
}

let asking = null;

/** One question at a time, however many requests wait for its answer. */
function askForKey(again) {
  asking ??= ask(again).finally(() => {
    asking = null;
  });
  return asking;
}

function ask(again) {
  return new Promise((resolve) => {
    const key = element("input", { type: "password", id: "access-key", autocomplete: "current-password", required: true, size: 48 });
    const form = element("form", { method: "dialog" },
      element("p", {}, again ? "이 열쇠로는 들어갈 수 없습니다." : "이 말뭉치는 열쇠가 있어야 볼 수 있습니다."),
      element("label", { htmlFor: "access-key" }, "열쇠 "), key,
      element("button", { type: "submit" }, "들어가기"));
    const dialog = element("dialog", { "aria-label": "열쇠" }, form);
    form.addEventListener("submit", () => {
      sessionStorage.setItem(PLACE, key.value.trim());
      dialog.remove();
      resolve();
    });
    // There is nothing to see without a key.
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
  });
}

// A link cannot carry the key, so files are fetched and then saved.
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[download]");
  if (!link || !sessionStorage.getItem(PLACE) || link.protocol === "blob:") {
    return;
  }
  event.preventDefault();
  const response = await fetchWithKey(link.href);
  const file = URL.createObjectURL(await response.blob());
  element("a", { href: file, download: new URL(link.href).pathname.split("/").pop() }).click();
  URL.revokeObjectURL(file);
});
