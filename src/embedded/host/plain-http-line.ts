/**
 * Runs in an add-in's page before office.js where host and add-in are both served over plain http from this machine.
 * office.js talks to https hosts only; here it is given an opener that says so, and carries its messages to the parent,
 * which is of the very same origin as the page. On any other page it does nothing.
 */
const parentWindow = window.parent;
if (location.protocol === "http:" && parentWindow !== window) {
  const claimed = location.origin.replace(/^http:/, "https:");
  const opener = {
    postMessage: (message: string): void => {
      parentWindow.postMessage(message, location.origin);
    },
  };
  Object.defineProperty(window, "opener", { value: opener });
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== parentWindow || event.origin !== location.origin) return;
    event.stopImmediatePropagation();
    const heard = new MessageEvent("message", { data: event.data, origin: claimed });
    Object.defineProperty(heard, "source", { value: opener });
    window.dispatchEvent(heard);
  });
}
