// Keeps the parts of a page marked data-live up to date: when the server says that runs have changed, the page is fetched again and these
// parts are replaced. Without this script the pages work the same, after a reload.
(() => {
  const regions = document.querySelectorAll("[data-live]");
  if (regions.length === 0 || !window.EventSource) return;
  let busy = false;
  let again = false;

  async function refresh() {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const url = new URL(location.href);
      url.searchParams.delete("notice");
      const answer = await fetch(url, { headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const region of document.querySelectorAll("[data-live]")) {
        const fresh = page.getElementById(region.id);
        if (fresh && !region.contains(document.activeElement)) region.replaceChildren(...fresh.childNodes);
      }
    } finally {
      busy = false;
      if (again) { again = false; refresh(); }
    }
  }

  const events = new EventSource("/live");
  events.addEventListener("runs", refresh);
  addEventListener("pagehide", () => events.close());
})();
