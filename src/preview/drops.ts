/** Takes files that are dropped anywhere on the page; a sign is shown while one is above it. */
export function listenToDrops(sign: HTMLElement, onDrop: (file: File) => void): void {
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    sign.hidden = false;
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) sign.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    sign.hidden = true;
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped !== undefined) onDrop(dropped);
  });
}
