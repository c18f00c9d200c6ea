// Keeps the parts of a page marked data-live up to date: when the server says that runs have changed, the page is fetched again and these
// parts are replaced. A page that has lost the server says so. Without this script the pages work the same, after a reload.
(() => {
  const regions = document.querySelectorAll("[data-live]");
  if (regions.length === 0 || !window.EventSource) return;
  const zh = document.documentElement.lang.startsWith("zh");
  const lostText = zh ? "与服务的连接已中断，以下内容可能已过时。" : "The service does not answer: what stands here may be out of date.";
  const patience = 5000;
  let busy = false;
  let again = false;
  let lost = null;
  let notice = null;

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
    } catch {
      // The stream says when the server is gone, and when it is back.
    } finally {
      busy = false;
      if (again) { again = false; refresh(); }
    }
  }

  function back() {
    clearTimeout(lost);
    lost = null;
    if (!notice) return;
    notice.remove();
    notice = null;
    refresh();
  }

  function away() {
    lost ??= setTimeout(() => {
      notice = document.createElement("p");
      notice.className = "notice";
      notice.setAttribute("role", "alert");
      notice.textContent = lostText;
      document.querySelector("h1")?.after(notice);
    }, patience);
  }

  let events;
  function listen() {
    events = new EventSource("/live");
    events.addEventListener("open", back);
    events.addEventListener("runs", refresh);
    events.addEventListener("error", () => {
      away();
      // Refused, not only cut off: the browser does not try again by itself.
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, patience);
    });
  }

  listen();
  addEventListener("pagehide", () => { clearTimeout(lost); events.close(); });
})();
